/** The style of the course as a strip: the picture, and over it the slider, whose thumb stands on the axis. */
export const stripStyle = `
#course-strip{border-top:1px solid var(--line);margin-top:4px;padding-top:4px}.strip-head{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px}.strip-head h2{border:0;margin:0;padding:0}
.strip-buttons{display:flex;gap:6px}.strip-buttons button{min-width:32px;min-height:28px;padding:2px 8px;font-size:13px;line-height:18px;background:var(--bg)}.strip-buttons button[aria-pressed=true]{background:var(--tx);color:var(--bg);border-color:var(--tx)}
#moment-text{color:var(--acc);font-weight:700}
.strip-plot{position:relative;margin:4px 12px 0 72px}.strip{display:block;overflow:visible;font-size:12px}.strip text{fill:var(--tx2);paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}.strip .scale{text-anchor:end}.strip .guide,.strip .tick{stroke:var(--line)}.strip .tick{stroke:var(--line2)}
.strip .mark{overflow:visible}.strip .begin path{fill:var(--tx)}.strip .end path{fill:var(--bg);stroke:var(--tx);stroke-width:1.2}.strip .cursor{stroke:var(--acc);stroke-width:2}
.strip .aside line{stroke:var(--norm);stroke-width:1.3}.strip .lost line{stroke:var(--lost);stroke-width:2}.strip .degraded line{stroke:var(--deg);stroke-width:2}.strip .sure{fill:var(--lost);fill-opacity:.16}.strip .degraded .sure{fill:var(--deg)}.strip .perhaps{fill:url(#perhaps-hatch)}.strip .degraded .perhaps{fill:url(#perhaps-degraded)}.strip .open{fill:var(--lost)}
.overview{display:block;margin-top:2px}.overview .ground{fill:var(--sunk)}.overview .weight{fill:var(--tol)}.overview .frame{fill:none;stroke:var(--acc);stroke-width:2}
#moment{-webkit-appearance:none;appearance:none;position:absolute;left:-9px;top:0;width:calc(100% + 18px);height:72px;margin:0;background:none;cursor:ew-resize;touch-action:pan-y}
#moment::-webkit-slider-runnable-track{height:72px;background:none}#moment::-moz-range-track{height:72px;background:none}
#moment::-webkit-slider-thumb{-webkit-appearance:none;width:18px;height:18px;margin-top:37px;border-radius:50%;border:2px solid var(--bg);background:var(--acc)}#moment::-moz-range-thumb{width:14px;height:14px;border-radius:50%;border:2px solid var(--bg);background:var(--acc);transform:translateY(10px)}#moment.none::-webkit-slider-thumb{background:var(--bg);border:2px dashed var(--acc)}#moment.none::-moz-range-thumb{background:var(--bg);border:2px dashed var(--acc)}
#axis-keys{flex:1 1 12rem;font-size:12px;line-height:14px;margin:0;text-align:right}
@media (prefers-reduced-motion:no-preference){.strip .cursor{transition:x1 .15s,x2 .15s}.box .weight rect{transition:width .15s}}
/* names are placed for a strip of 1,112 pixels: on a narrower one they would stand on the scale */
@media (max-width:1279px){.strip .name{display:none}}main:has(>.opened) .strip .name{display:none}
@media (max-width:599px){.strip-plot{margin-left:56px}.strip .wide,.strip .name,#axis-keys .keys{display:none}.strip-head{gap:4px 8px}.strip-head h2{flex:1 1 100%}.strip-buttons button{min-height:44px;min-width:44px}.strip-buttons.zoom{margin-left:0}.strip-buttons{gap:4px}.strip-buttons.zoom [data-zoom=whole]{display:none}#axis-keys{display:none}.play-word{position:absolute;left:-999px}#moment-text{flex:1 1 100%;order:1}}
`;
