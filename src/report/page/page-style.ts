import { fontFamily, tokenProperties } from "../svg/tokens.js";
import { answerStyle } from "./answer-style.js";
import { boardStyle } from "./board-style.js";
import { frameStyle } from "./frame-style.js";
import { selectedStyle } from "./selected-style.js";
import { stripStyle } from "./strip-style.js";
import { supervisorStyle } from "./supervisor-style.js";
import { tiersStyle } from "./tiers-style.js";

const [light, dark] = [tokenProperties("light"), tokenProperties("dark")];

/** The style of the page: dark and light, narrow and wide, and print, which is always light. */
export const pageStyle = `
:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}}}
:root[data-theme=light]{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:8px 32px 48px;max-width:1440px;background:var(--bg);color:var(--tx);font:14px/20px ${fontFamily};font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem;z-index:2}
h1{font-size:24px;line-height:30px;margin:4px 0}h2{font-size:16px;line-height:22px;margin:24px 0 8px;border-top:1px solid var(--line);padding-top:8px}h3{font-size:14px;line-height:20px;margin:16px 0 4px}h4{margin:.75rem 0 .25rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:start;justify-content:space-between}header p{margin:0;color:var(--tx2)}header .title{color:var(--tx);font-weight:bold}
.hint,.when{color:var(--tx2);margin:.25rem 0}.narrative{padding-left:1.2rem;max-width:75rem}.narrative li{margin:.3rem 0}
.tag{font-size:12px;color:var(--warn-tx);background:var(--warn-bg);border:1px solid var(--warn-tx);border-radius:3px;padding:0 .35rem;white-space:nowrap}
button,input,label{font:inherit}button{min-height:2rem;padding:.2rem .7rem;border:1px solid var(--line2);border-radius:4px;background:var(--sunk);color:var(--tx);cursor:pointer}button:disabled{cursor:default;color:var(--tx2);border-style:dashed}
a{color:var(--acc)}small{font-size:12px;color:var(--tx2)}
button.plain{border:0;background:none;padding:0 .2rem;min-height:1.5rem;text-align:left;color:var(--acc)}
:focus-visible{outline:3px solid var(--acc);outline-offset:2px}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.5rem 0}
input[type=search],input[type=range]{width:100%}input[type=search]{padding:.3rem .5rem;border:1px solid var(--line2);border-radius:4px;background:var(--bg);color:var(--tx)}input[type=search]::placeholder{color:var(--tx2);opacity:1}
input[type=checkbox]{width:1.15rem;height:1.15rem;vertical-align:-.15rem}label{min-height:1.5rem}
.explanation{background:var(--sunk);border:1px solid var(--line2);border-radius:4px;padding:.5rem .75rem;max-height:32rem;overflow:auto}.explanation .line{margin:2px 0;position:relative}.explanation .heading{font-weight:700;margin-top:12px}.explanation .heading small{font-weight:400}.explanation .step{padding-left:22px;margin-top:6px}.explanation .mark{position:absolute;left:0;min-width:16px;text-align:center;color:var(--tx2)}.explanation .in-1{margin-left:8px}.explanation .in-2{margin-left:22px}.explanation .in-3{margin-left:30px}.explanation .in-4{margin-left:38px}
.evidence{font-size:12px;line-height:16px;padding:0 5px;border:1px solid var(--iso);border-radius:3px;white-space:nowrap}.evidence.documented{background:var(--iso);color:var(--bg)}.evidence.assumed{border-style:dashed}
.picture,.scroll{overflow-x:auto}.picture svg{display:block;max-width:none;height:auto}
figure{margin:0}summary{cursor:pointer;min-height:1.75rem;color:var(--acc)}
table{border-collapse:collapse;margin:.5rem 0;font-size:13px;line-height:18px}caption{text-align:left;font-weight:bold;padding:.25rem 0}th,td{border:1px solid var(--line);padding:.2rem .5rem;text-align:left;vertical-align:top;overflow-wrap:normal}thead th{background:var(--sunk)}th[scope=row]{font-weight:normal}.number{text-align:right;font-variant-numeric:tabular-nums}
.box{cursor:pointer}.box:focus{outline:none}.box:focus-visible rect:first-of-type{stroke:var(--acc);stroke-width:4}.hit{cursor:pointer}.hit:hover{stroke:var(--acc);stroke-opacity:.35}
@media (max-width:599px){body{padding:12px 16px 16px;font-size:15px}h1{font-size:22px;line-height:28px}}
.paper{display:none}
@media print{:root{color-scheme:light}.paper{display:block}.paper .picture svg{width:680px}#course-picture{display:none}
body{padding:0;max-width:none;font-size:10pt;line-height:1.35}main{display:block}.tag{font-size:9pt}.screen,details:not(.fold),.skip,#status,.buttons,#rank,.hint{display:none!important}h2{margin:.6rem 0 .2rem;padding-top:.3rem;break-after:avoid}.picture,.scroll{overflow:visible}.picture svg{width:100%;max-width:100%;height:auto;max-height:255mm}table{font-size:9pt;width:100%}th,td{padding:.05rem .25rem}figure,tr{break-inside:avoid}.narrative li{margin:.1rem 0}#services,#layered-section,#matrix{break-before:auto}#matrix .picture svg{max-height:258mm}#services .picture svg{max-height:80mm}#course .picture svg{max-height:260mm}}
${answerStyle}${selectedStyle}${frameStyle}${supervisorStyle}${stripStyle}${tiersStyle}${boardStyle}`;
