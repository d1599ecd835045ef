import { answerStyle } from "./answer-style.js";
import { frameStyle } from "./frame-style.js";
import { selectedStyle } from "./selected-style.js";

/** The style of the page: dark and light, narrow and wide, and print. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#111;--faint:#4d5561;--line:#8b94a1;--soft:#f3f5f7;--mark:#0b57d0;--warn:#7a4b00;--warn-soft:#fff4dc;--drawing:#fff}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--paper:#14171b;--ink:#eceff3;--faint:#b3bcc8;--line:#77818e;--soft:#1e2329;--mark:#8ab4ff;--warn:#ffd48a;--warn-soft:#33270f;--drawing:#e9ecef}}
:root[data-theme=dark]{color-scheme:dark;--paper:#14171b;--ink:#eceff3;--faint:#b3bcc8;--line:#77818e;--soft:#1e2329;--mark:#8ab4ff;--warn:#ffd48a;--warn-soft:#33270f;--drawing:#e9ecef}
:root[data-theme=light]{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem 1.5rem 3rem;max-width:1440px;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI","DejaVu Sans",Verdana,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:2}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-top:1px solid var(--line);padding-top:1rem}h3{font-size:1.05rem;margin:1rem 0 .25rem}h4{margin:.75rem 0 .25rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:start;justify-content:space-between}header p{margin:0;color:var(--faint)}header .title{color:var(--ink);font-weight:bold}
.hint,.when{color:var(--faint);margin:.25rem 0}.narrative{padding-left:1.2rem;max-width:75rem}.narrative li{margin:.3rem 0}
.tag{font-size:.8rem;color:var(--warn);background:var(--warn-soft);border:1px solid var(--warn);border-radius:3px;padding:0 .35rem;white-space:nowrap}
button,input,label{font:inherit}button{min-height:2rem;padding:.2rem .7rem;border:1px solid var(--line);border-radius:4px;background:var(--soft);color:var(--ink);cursor:pointer}button:disabled{cursor:default;color:var(--faint);border-style:dashed}
button.plain{border:0;background:none;padding:0 .2rem;min-height:1.5rem;text-align:left;color:var(--mark)}a{color:var(--mark)}small{color:var(--faint)}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.5rem 0}
input[type=search],input[type=range]{width:100%}input[type=search]{padding:.3rem .5rem;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:var(--ink)}input[type=search]::placeholder{color:var(--faint);opacity:1}
input[type=checkbox]{width:1.15rem;height:1.15rem;vertical-align:-.15rem}label{min-height:1.5rem}
.explanation{white-space:pre-wrap;font-size:.95rem;background:var(--soft);border:1px solid var(--line);border-radius:4px;padding:.5rem .75rem;max-height:32rem;overflow:auto}.explanation .assumed{border-left:4px solid var(--warn);padding-left:.4rem;display:inline-block}
.picture,.scroll{overflow-x:auto}.picture svg{display:block;max-width:none;height:auto}@media (min-width:1000px){.picture svg{max-width:100%}}
figure{margin:0}summary{cursor:pointer;min-height:1.75rem;color:var(--mark)}
table{border-collapse:collapse;margin:.5rem 0;font-size:.92rem}caption{text-align:left;font-weight:bold;padding:.25rem 0}th,td{border:1px solid var(--line);padding:.2rem .5rem;text-align:left;vertical-align:top;overflow-wrap:normal}thead th{background:var(--soft)}th[scope=row]{font-weight:normal}.number{text-align:right;font-variant-numeric:tabular-nums}
.box{cursor:pointer}.box:focus{outline:none}.box:focus-visible rect:first-of-type{stroke:#0b57d0;stroke-width:4}.hit{cursor:pointer}.hit:hover{stroke:#0b57d0;stroke-opacity:.35}
svg .paper{fill:var(--drawing)}
@media (max-width:600px){body{padding:.75rem}h1{font-size:1.25rem}}
@media print{@page{size:A4;margin:11mm}:root,:root:not([data-theme=light]),:root[data-theme=dark]{color-scheme:light;--paper:#fff;--ink:#111;--faint:#333;--line:#777;--soft:#f3f5f7;--warn:#5c3900;--warn-soft:#fff;--drawing:#fff}
body{padding:0;max-width:none;font-size:10pt;line-height:1.35}main{display:block}.tag{font-size:7.5pt}.screen,details:not(.fold),.skip,#status,.buttons,#rank,.hint{display:none!important}h2{margin:.6rem 0 .2rem;padding-top:.3rem;break-after:avoid}.picture,.scroll{overflow:visible}.picture svg{width:100%;max-width:100%;height:auto;max-height:255mm}table{font-size:7.5pt;width:100%}th,td{padding:.05rem .25rem}figure,#impact,#incident,tr{break-inside:avoid}.narrative li{margin:.1rem 0}#services,#layered-section,#matrix{break-before:auto}#matrix .picture svg{max-height:258mm}#services .picture svg{max-height:80mm}#course .picture svg{max-height:140mm}}
${answerStyle}${selectedStyle}${frameStyle}`;
