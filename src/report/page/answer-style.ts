/** The style of the first screen: the sentence beside its tiles, from 1280 pixels on in one row. */
export const answerStyle = `
#answer{margin:6px 0 0}
.answer .when{margin:0 0 2px;font-size:13px;line-height:18px}.answer h1{font-size:24px;line-height:30px;font-weight:700;margin:0;text-wrap:balance}.answer .was{display:block;font-size:16px;line-height:22px;font-weight:400;margin-bottom:4px}.answer .beside{margin:6px 0 0;color:var(--tx2)}.beside p{margin:0}.fold.besides{border:0}.fold.besides>summary{min-height:20px;padding:0;color:var(--acc);font-size:13px;line-height:18px}.besides p{padding-bottom:4px}
.whole{white-space:nowrap}.patterns{position:absolute}.hatch{fill:var(--lost)}#perhaps-degraded .hatch{fill:var(--deg)}#assumed-hatch .hatch{fill:var(--norm)}
.tiles{list-style:none;margin:1rem 0 0;padding:0;display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem 1.25rem}
.tile{border-top:2px solid var(--tx);padding-top:4px;min-width:0}.tile p{margin:0}.tile .label{font-size:12px;line-height:16px;color:var(--tx2)}.tile .figure{font-size:14px;line-height:20px;margin:0}.tile .figure strong{font-size:24px;line-height:30px}.tile .line{font-size:12px;line-height:16px;color:var(--tx2);margin-top:2px}
.tile .was{display:block;font-size:13px;line-height:18px;color:var(--tx2)}.tile .bar{display:block;margin:.25rem 0}.bar .track{fill:var(--line)}.bar .lost{fill:var(--lost)}.bar .degraded{fill:var(--deg)}.bar .perhaps{fill:url(#perhaps-hatch)}.bar .perhaps-degraded{fill:url(#perhaps-degraded)}.bar .assumed{fill:url(#assumed-hatch)}.bar .tolerated{fill:var(--tol)}.bar .tick{fill:var(--tx)}.bar.tolerance{display:block;min-width:7rem}.bar .documented{fill:var(--iso)}.bar .inferred{fill:var(--norm)}
@media (min-width:900px){.tiles{grid-template-columns:repeat(4,minmax(0,1fr))}}
@media (min-width:1280px){#answer{display:grid;grid-template-columns:minmax(0,30rem) minmax(0,1fr);column-gap:3rem;align-items:start}.tiles{margin:0}}
@media (max-width:599px){.fold.besides>summary{display:flex;align-items:center}.answer h1{font-size:22px;line-height:28px}}
.tile .label{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
@media print{.answer h1{font-size:15pt}.tiles{grid-template-columns:repeat(4,minmax(0,1fr));gap:.5rem}.tile .figure strong{font-size:13pt}}
`;
