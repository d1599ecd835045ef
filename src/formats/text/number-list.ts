/** A growing list of line numbers or offsets, 4 bytes each. */
export class NumberList {
  private numbers = new Int32Array(1024);
  private length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  at(index: number): number | undefined {
    return index < this.length ? this.numbers[index] : undefined;
  }
}
