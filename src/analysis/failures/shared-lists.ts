/** A list like the last one of its length is that one: of many units that may run the same each has the same list. */
export class SharedLists {
  private readonly last = new Map<number, readonly string[]>();

  /** What of a list is so: the list itself where all of it is. @remarks Cost: O(length). */
  filtered(list: readonly string[], isOf: (id: string) => boolean): readonly string[] {
    if (list.every(isOf)) return list;
    const own = list.filter(isOf);
    const known = this.last.get(own.length);
    if (known?.every((id, place) => id === own[place]) === true) return known;
    this.last.set(own.length, own);
    return own;
  }
}
