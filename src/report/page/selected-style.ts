/**
 * The style of what is selected: dimmed boxes and lines (colour goes, contrast stays), the strip under the picture, and the
 * panel, which stands beside the picture from 1280 pixels on and rises from below on smaller screens.
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
@media (max-width:1279px){#selected-panel{max-height:50vh}}
@media screen and (min-width:1280px){#answer:has(~#layered-section.opened){display:flex;align-items:baseline;gap:16px}#answer:has(~#layered-section.opened) .answer{display:flex;flex-direction:row-reverse;flex-wrap:wrap;justify-content:flex-end;align-items:baseline;gap:0 16px}#answer:has(~#layered-section.opened) h1{font-size:16px;line-height:24px}#answer:has(~#layered-section.opened) :is(.tiles,.beside){display:none}}
@media (min-width:1280px){#layered-section.opened{display:grid;grid-template-columns:minmax(0,1fr) 372px;column-gap:24px;align-items:start}#layered-section>.picture-head{grid-column:1/-1}#layered-section>#layered{grid-column:1;grid-row:2}#layered-section.opened #selected{display:contents}#layered-section.opened #selected-bar{grid-column:1/-1;grid-row:3;position:sticky;bottom:24px;z-index:3}#layered-section.opened #status{grid-column:1/-1;grid-row:4;position:sticky;bottom:0;z-index:3;background:var(--bg);margin:0;padding:2px 12px}#layered-section.opened #selected-panel{grid-column:2;grid-row:2;position:sticky;top:8px;max-height:calc(100vh - 100px)}#layered-section.opened #layered svg{max-width:none}}
@media (max-width:899px){#selected:has(.empty){position:static}}
@media (max-width:599px){#selected-bar{padding:8px}#selected-bar button{font-size:12px;line-height:16px;overflow-wrap:normal;padding:4px 1px}.selected-name{flex:1 1 12rem}#deselect{order:1;min-width:44px}.selected-acts{order:2}.selected-acts{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));width:100%}.selected-acts .between{display:none}#selected-bar button{min-height:44px}#close-panel,#selected-panel button,#selected-panel input{min-height:44px;min-width:44px}}
@media (pointer:coarse){#selected-bar button,#selected-panel button,#selected-panel input,#close-panel{min-height:44px}}
`;
