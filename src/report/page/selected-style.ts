/**
 * The style of what is selected: dimmed boxes and lines (colour goes, contrast stays), the strip under the picture, and the
 * panel: from 1200 pixels on in a column of its own, from 900 on over the right edge, below that a sheet that rises from below.
 */
export const selectedStyle = `
.box.dimmed{--tx:var(--dim);--tx2:var(--dim);--lost:var(--dim);--iso:var(--dim);--deg:var(--dim);--deg-tx:var(--dim);--norm:var(--dim);--line2:var(--line);--lost-on:var(--raise);--iso-on:var(--raise);--deg-on:var(--raise)}.box.dimmed .weight{display:none}
.link.dimmed{stroke:var(--line);stroke-width:.8}.link.calm.followed{stroke:var(--norm);stroke-width:1.4}
#selected{position:sticky;bottom:0;z-index:3;background:var(--bg);max-height:75vh;overflow:auto}
#selected-bar{min-height:44px;display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;padding:5px 12px;background:var(--sunk);border:1px solid var(--line);border-radius:4px;font-size:13px;line-height:18px}
#deselect{min-width:32px}#selected-bar p{margin:0}.selected-name{flex:1 1 18rem;min-width:0}.selected-name svg{vertical-align:-3px;margin-right:4px}.selected-name strong{font-size:14px}#selected-about{color:var(--tx2)}
.selected-acts{display:flex;flex-wrap:wrap;gap:6px;align-items:center}.selected-acts .between{width:1px;height:24px;background:var(--line2)}
#selected-bar button{min-height:32px;padding:4px 10px;background:var(--bg);font-size:13px;line-height:18px}#selected-bar button[aria-expanded=true],.switch button[aria-pressed=true]{background:var(--tx);color:var(--bg);border-color:var(--tx)}#selected-bar button.off{border-style:dashed;color:var(--tx2);background:none;cursor:default}
#status{margin:0 12px;font-size:13px;line-height:20px}
#selected-panel{background:var(--sunk);border:1px solid var(--line);border-radius:4px;padding:8px 16px 16px;margin-top:4px;font-size:14px;line-height:20px;overflow:auto}
.panel-head{display:flex;gap:8px;justify-content:space-between;align-items:start}.panel-head h3{margin:6px 0;font-size:16px;line-height:22px}#close-panel{min-width:32px;padding:0}
#selected-panel h4{margin:12px 0 4px}.switch{display:inline-flex}.switch button{border-radius:0}.switch button:first-child{border-radius:4px 0 0 4px}.switch button:last-child{border-radius:0 4px 4px 0;border-left:0}
ul.rows{list-style:none;margin:0;padding:0}ul.rows li{border-bottom:1px solid var(--line)}ul.rows .row{padding:4px 2px;min-height:36px}ul.rows li.row{display:flex;gap:8px;align-items:center;flex-wrap:wrap}button.row{display:flex;flex-wrap:wrap;gap:0 8px;justify-content:space-between;align-items:center;width:100%;border:0;border-radius:0;background:none;text-align:left}button.row:hover{background:var(--bg)}
#level{width:5rem;min-height:32px;border:1px solid var(--line2);border-radius:4px;background:var(--bg);color:var(--tx);padding:2px 8px}#selected-panel .explanation{background:var(--bg);max-height:none}
#member-search{min-height:36px;margin-top:4px}#member-count{margin:4px 0;color:var(--tx2)}
.selected-figures{display:flex;gap:8px 12px;margin:4px 0;flex-basis:100%}.selected-figures div{flex:1 1 auto;min-width:0}.selected-figures dt{font-size:12px;line-height:16px;color:var(--tx2)}.selected-figures dd{margin:0;font-size:12px;line-height:16px}.selected-figures strong{font-size:16px;line-height:22px;display:block;white-space:nowrap}
#selected-bar button.primary{background:var(--acc);color:var(--bg);border-color:var(--acc)}#show-figures{display:none}
@media (max-width:899px){#selected-panel{max-height:50vh}.selected-figures{display:none}}
@media screen and (min-width:900px){.opened #selected{position:fixed;right:0;top:0;bottom:0;width:372px;max-height:none;overflow:auto;z-index:4;background:var(--sunk);border-left:1px solid var(--line);box-shadow:-4px 0 16px #0003}.opened .held{padding:12px 16px 16px}
.opened #selected-bar{position:relative;display:block;padding:0 0 8px;border:0;border-radius:0;border-bottom:1px solid var(--line);background:none}.opened .selected-name{margin:0 40px 8px 0!important}.opened .selected-name strong{font-size:16px;line-height:22px}.opened #selected-about{display:block}.opened #deselect{position:absolute;right:0;top:0;padding:0}.opened .selected-acts .between{display:block;width:100%;height:0}.opened .selected-figures{margin:8px 0 12px}
.opened #status{margin:8px 0 0}.opened #status:empty{display:none}.opened #selected-panel{padding:0;border:0;margin:8px 0 0;overflow:visible}.opened .by-itself #close-panel{display:none}.opened #selected-panel .explanation{max-height:none;overflow:visible;font-size:13px;line-height:18px;padding:0;border:0;background:none;border-radius:0}
.opened .picture{padding-right:372px}.opened #layered::after{display:none}}
@media screen and (min-width:1200px){main:has(>.opened){position:relative;margin-right:356px}.opened #selected{position:absolute;right:-388px;overflow:visible;box-shadow:none}.opened .held{position:sticky;top:0;max-height:100vh;overflow:auto}.opened .picture{padding-right:0}
main:has(>.opened) #axis-keys{display:none}main:has(>.opened) #show-figures{display:inline;min-height:24px}main:has(>.opened)>.first>#answer{display:block}main:has(>.opened):not(:has(#show-figures[aria-expanded=true]))>.first>#answer{height:32px}main:has(>.opened):not(:has(#show-figures[aria-expanded=true]))>.first>#answer :is(.tiles,.beside){display:none}
main:has(>.opened)>.first .answer{display:flex;flex-wrap:wrap;gap:0 16px;align-items:baseline}main:has(>.opened)>.first .answer h1{order:-1;flex:0 1 auto;min-width:0;max-width:calc(100% - 160px);font-size:15px;line-height:24px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}main:has(>.opened)>.first .answer .when{display:none}main:has(>.opened)>.first .tiles{margin-top:8px}}
@media (max-width:899px){#selected:has(.empty){position:static}}
@media (max-width:599px){#selected-bar{padding:8px}#selected-bar button{font-size:12px;line-height:16px;overflow-wrap:normal;padding:4px 1px}.selected-name{flex:1 1 12rem;min-height:44px;touch-action:none}.selected-name::before{content:"";display:block;width:44px;height:4px;margin:0 auto 6px;border-radius:2px;background:var(--line2)}#deselect{order:1;min-width:44px}.selected-acts{order:2}.selected-acts{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));width:100%}.selected-acts .between{display:none}#selected-bar button{min-height:44px}#close-panel,#selected-panel button,#selected-panel input{min-height:44px;min-width:44px}}
@media (pointer:coarse){#selected-bar button,#selected-panel button,#selected-panel input,#close-panel{min-height:44px}}
`;
