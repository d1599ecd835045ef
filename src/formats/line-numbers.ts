/** A growing list of line numbers, 4 bytes each. */
export class LineNumbers {
  private numbers = new Int32Array(1024);
  private length = 0;

  push(line: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = line;
  }

  at(index: number): number | undefined {
    return index < this.length ? this.numbers[index] : undefined;
  }
}
