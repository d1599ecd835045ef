/**
 * Numbers due at moments, earliest first; equal moments in no stated order.
 * @remarks A binary heap in two parallel arrays. Cost: time O(log events) an operation. Source: J. W. J. Williams,
 * "Algorithm 232: Heapsort", Communications of the ACM 7(6), 1964, 347–348.
 */
export class EventQueue {
  private readonly times: number[] = [];
  private readonly events: number[] = [];

  /** The earliest moment, or infinity where nothing is due. */
  get nextTime(): number {
    return this.times[0] ?? Number.POSITIVE_INFINITY;
  }

  add(time: number, event: number): void {
    const { times, events } = this;
    let place = times.length;
    times.push(time);
    events.push(event);
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (times[parent]! <= time) break;
      times[place] = times[parent]!;
      events[place] = events[parent]!;
      place = parent;
    }
    times[place] = time;
    events[place] = event;
  }

  /** Removes and returns the event that is due first; there must be one. */
  take(): number {
    const { times, events } = this;
    const first = events[0]!;
    const time = times.pop()!;
    const event = events.pop()!;
    const length = times.length;
    if (length === 0) return first;
    let place = 0;
    for (let child = 1; child < length; child = 2 * place + 1) {
      if (child + 1 < length && times[child + 1]! < times[child]!) child++;
      if (times[child]! >= time) break;
      times[place] = times[child]!;
      events[place] = events[child]!;
      place = child;
    }
    times[place] = time;
    events[place] = event;
    return first;
  }
}
