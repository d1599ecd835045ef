/** The style of what stands around the picture: the search in the head, the table of contents, and what can be opened. */
export const frameStyle = `
header{align-items:center}header>div:first-child{flex:1 1 20rem;min-width:0}header .buttons{margin:0}
.find{position:relative;flex:0 1 22rem;min-width:min(100%,16rem)}#search{min-height:32px;line-height:1.2;font-size:14px}
#found-list{position:absolute;z-index:5;top:100%;left:0;right:0;margin-top:4px;padding:4px 12px;background:var(--bg);border:1px solid var(--line);border-radius:4px;box-shadow:0 4px 16px #0003;font-size:14px;line-height:20px}#found-count{margin:4px 0;color:var(--tx2)}
#contents{border-top:1px solid var(--line);margin-top:16px;padding-top:8px}#contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 24px;margin:0;padding:0;font-size:14px}#contents li{display:flex;gap:6px;align-items:center;min-height:32px}#contents a{display:inline-flex;align-items:center;min-height:32px}.count{color:var(--tx2);font-variant-numeric:tabular-nums}
.fold{border-top:1px solid var(--line)}.fold>summary{min-height:40px;padding:6px 0;color:var(--tx)}.fold>summary h2{display:inline;border:0;margin:0;padding:0;font-size:16px;line-height:22px}.fold>summary .count{font-size:13px;margin-left:8px}.folded{padding:0 0 16px}
@media (max-width:599px){.find{flex:1 1 100%}#search{min-height:44px;font-size:16px}header button,#contents li,#contents a,.fold>summary,.folded button,#layered-table summary,summary{min-height:44px}#contents ul{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 16px}#contents li{flex-wrap:wrap;gap:0 6px}.folded label{display:flex;gap:8px;align-items:center;min-height:44px}}
@media print{table{line-height:1.2;margin:0}.folded{padding:0}.fold>summary{list-style:none;min-height:0;padding:0}.fold::details-content{content-visibility:visible;display:block;height:auto}.fold>summary .count{display:none}}
`;
