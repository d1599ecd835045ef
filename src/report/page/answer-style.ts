/** The style of the first screen: the sentence beside its tiles, from 1280 pixels on in one row. */
export const answerStyle = `
#answer{margin:.5rem 0 0}
.answer .when{margin:0 0 .25rem}.answer h1{font-size:1.5rem;line-height:1.25;font-weight:700;margin:0;text-wrap:balance}.answer .beside{margin:.5rem 0 0;color:var(--faint)}
.patterns{position:absolute}.hatch{fill:var(--lost,#a11d1a)}
.tiles{list-style:none;margin:1rem 0 0;padding:0;display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem 1.25rem}
.tile{border-top:2px solid var(--ink);padding-top:.5rem;min-width:0}.tile p{margin:0}.tile .label{font-size:.8rem;line-height:1.25;color:var(--faint)}.tile .figure{font-size:.9rem;line-height:1.5;margin:.15rem 0}.tile .figure strong{font-size:1.5rem;line-height:1.25;font-variant-numeric:tabular-nums}.tile .line{font-size:.8rem;line-height:1.35;color:var(--faint);margin-top:.25rem}
.tile .bar{display:block;margin:.25rem 0}.bar .track{fill:var(--track,#d8dde4)}.bar .lost{fill:var(--lost,#a11d1a)}.bar .degraded{fill:var(--deg,#cf780c)}.bar .perhaps,.bar .assumed{fill:url(#perhaps-hatch)}.bar .tolerated{fill:var(--tol,#8792a0)}.bar .documented{fill:var(--iso,#1d232e)}.bar .inferred{fill:var(--norm,#6b7686)}
@media (min-width:900px){.tiles{grid-template-columns:repeat(4,minmax(0,1fr))}}
@media (min-width:1280px){#answer{display:grid;grid-template-columns:minmax(0,30rem) minmax(0,1fr);column-gap:3rem;align-items:start}.tiles{margin:0}}
@media print{.answer h1{font-size:15pt}.tiles{grid-template-columns:repeat(4,minmax(0,1fr));gap:.5rem}.tile .figure strong{font-size:13pt}}
`;
