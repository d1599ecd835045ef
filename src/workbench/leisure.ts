import type { Leisure } from "../report/page/later.js";

/** Milliseconds without an act after which somebody reads. */
const rest = 500;
/** Milliseconds between two parts, in which an act gets its turn. */
const pause = 20;

/** Draws part by part while nobody acts; at once where somebody scrolls, opens or prints. */
export class PageLeisure implements Leisure {
  private readonly waiting = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const wait = (): void => this.in(rest);
    for (const act of ["pointerdown", "keydown", "input"]) addEventListener(act, wait, { capture: true, passive: true });
    const hurry = (): void => this.in(0);
    for (const look of ["scroll", "toggle"]) addEventListener(look, hurry, { capture: true, passive: true });
    addEventListener("beforeprint", () => {
      for (const draw of this.waiting) draw();
      this.waiting.clear();
    });
  }

  readonly note = (draw: () => void): void => {
    this.waiting.delete(draw); // those that changed first are drawn first
    this.waiting.add(draw);
    this.in(rest);
  };

  readonly forget = (draw: () => void): void => {
    this.waiting.delete(draw);
  };

  private in(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.waiting.size > 0) this.timer = setTimeout(this.next, milliseconds);
  }

  private readonly next = (): void => {
    const [draw] = this.waiting;
    if (draw === undefined) return;
    this.waiting.delete(draw);
    draw();
    this.in(pause);
  };
}
