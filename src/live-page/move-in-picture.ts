/** The box to which an arrow key, Home or End leads from a box of the picture: itself at the edge; `undefined` for other keys. */
export function moveInPicture(box: SVGElement, key: string): SVGElement | undefined {
  const boxes = [...document.querySelectorAll<SVGElement>("#layered .box")];
  const placeOf = (each: SVGElement): { x: number; y: number } => {
    const rect = each.querySelector("rect");
    return { x: Number(rect?.getAttribute("x")), y: Number(rect?.getAttribute("y")) };
  };
  const here = placeOf(box);
  const index = boxes.indexOf(box);
  const beside = (isRight: boolean): SVGElement | undefined => {
    const columns = [...new Set(boxes.map((each) => placeOf(each).x))].sort((a, b) => a - b);
    const x = columns[columns.indexOf(here.x) + (isRight ? 1 : -1)];
    const column = boxes.filter((each) => placeOf(each).x === x);
    return column.sort((a, b) => Math.abs(placeOf(a).y - here.y) - Math.abs(placeOf(b).y - here.y))[0];
  };
  const moves: Readonly<Record<string, () => SVGElement | undefined>> = {
    ArrowDown: () => boxes[index + 1],
    ArrowUp: () => boxes[index - 1],
    ArrowRight: () => beside(true),
    ArrowLeft: () => beside(false),
    Home: () => boxes[0],
    End: () => boxes.at(-1),
  };
  const move = moves[key];
  return move === undefined ? undefined : (move() ?? box);
}
