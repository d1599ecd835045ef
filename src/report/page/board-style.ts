/** The style of the first printed page: one sheet of A4, of which the picture takes what room there is. */
export const boardStyle = `
.board{display:none}
@media print{@page{size:A4;margin:11mm 15mm}
header{padding-bottom:4pt;border-bottom:1px solid var(--line);font-size:9pt;line-height:12pt}header>div:first-child{display:flex;flex-wrap:wrap;gap:0 12pt;justify-content:space-between}
.first{display:flex;flex-direction:column;height:264mm;break-after:page}
#answer{display:block;margin:4pt 0 0}.answer .when{font-size:9pt;line-height:12pt}.answer h1{font-size:15.5pt;line-height:19pt;text-wrap:wrap}.answer .was{font-size:11pt;line-height:14pt}.answer .beside{margin:3pt 0 0;font-size:9pt;line-height:12pt}.beside p,.fold.besides,.fold.besides::details-content{display:inline;padding:0}.fold.besides>summary{display:none}
.first .tiles{margin:6pt 0 0;gap:15pt;grid-template-columns:1.75fr 1.1fr 1.1fr .95fr}.tile{padding-top:5pt}.tile .figure{font-size:9pt;line-height:20pt;margin:0}.tile .figure strong{font-size:15pt;line-height:20pt}.tile .label,.tile .line,.tile .was{font-size:9pt;line-height:12pt}.tile .line{margin-top:1pt}.tile .bar{margin:1pt 0 3pt}
.board{display:flex;flex-direction:column;flex:1 1 0;min-height:0;font-size:9pt;line-height:12pt}.board h2{font-size:10.5pt;line-height:13.5pt;margin:3pt 0 2pt;padding-top:3pt}.board h3{font-size:9.75pt;line-height:13.5pt;margin:0 0 2pt}
.board .picture{flex:0 1 auto;display:flex;flex-direction:column;min-height:60mm}.board .picture svg{flex:0 1 auto;min-height:0;width:100%;max-height:none;overflow:visible}.board-course .strip-plot{margin:4pt 9pt 4pt 48pt}
.board .board-help{border-top:1px solid var(--line);margin-top:2pt;padding-top:3pt}.board .columns{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:18pt;border-top:1px solid var(--line);margin-top:2pt;padding-top:3pt}.board p{margin:0 0 1pt}.board ul{margin:0;padding-left:11pt}
.board .written-out{margin:2pt 0 0;color:var(--tx2)}#impact .scroll{zoom:.87}.first~#layered-section{display:none}.board .foot{display:flex;margin-top:auto!important;justify-content:space-between;gap:12pt;margin:3pt 0 0;padding-top:2pt;border-top:1px solid var(--line);color:var(--tx2)}}
`;
