/** The style of the supervisor's view: rows in place of boxes, four columns that become two lines on a phone. */
export const supervisorStyle = `
#supervisor .tile .label a{color:inherit}
.taken{margin:1rem 0 0}.taken-head{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;justify-content:space-between}.taken-head h2{border:0;margin:0;padding:0}
.taken-head label{display:flex;gap:.5rem;align-items:center;min-width:0;max-width:100%}select{font:inherit;min-height:2rem;min-width:0;max-width:20rem;padding:.2rem .4rem;border:1px solid var(--line2,var(--line));border-radius:4px;background:var(--bg,var(--paper));color:var(--tx,var(--ink))}
.taken-table{width:100%;margin:.25rem 0 .5rem}.taken-table caption{font-weight:400;font-size:12px;line-height:16px;color:var(--tx2,var(--faint))}
.taken-table th,.taken-table td{border:0;border-top:1px solid var(--line);padding:3px 8px;font-size:13px;line-height:18px}.taken-table thead th{background:none;border:0;font-weight:400;font-size:12px;line-height:16px;color:var(--tx2,var(--faint))}
.taken-table th[scope=row]{width:24%}.taken-table td.number{width:13rem;white-space:nowrap}.taken-table td.number:nth-child(3){width:9rem}.taken-table .plain{padding:0;font-weight:700}.taken-table small{display:inline-block;margin-left:.5rem;font-size:12px}.taken-table .bar{display:block;margin:2px 0 0}.taken-table .bar,.taken-table .bar rect{height:4px}
.playable{cursor:pointer}.playable:hover{background:var(--acc-bg,var(--soft))}
.findings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,34rem),1fr));gap:0 2rem;align-items:start}.findings>section{min-width:0;scroll-margin-top:1rem}
@media (max-width:599px){.taken-table,.taken-table tbody,.taken-table tr,.taken-table th,.taken-table td{display:block}.taken-table thead{position:absolute;left:-999px}.taken-table tr{display:grid;grid-template-columns:minmax(0,1fr) auto;border-top:1px solid var(--line);padding:4px 0}.taken-table th,.taken-table td,.taken-table th[scope=row],.taken-table td.number,.taken-table td.number:nth-child(3){border:0;padding:0;width:auto}.taken-table td.types{grid-column:1/-1;grid-row:2;color:var(--tx2,var(--faint))}.taken-table td.number:nth-child(3){grid-column:1;grid-row:3;text-align:left}.taken-table td.number:nth-child(4){grid-column:2;grid-row:1/2}.taken-table .plain{min-height:44px}}
@media print{.taken-table{font-size:8pt}.findings{display:block}}
`;
