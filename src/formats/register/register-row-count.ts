import { checkLimit, type Limits } from "../../model/values/limits.js";

/** Counts the rows of all registers that are read together. */
export class RegisterRowCount {
  private rows = 0;

  constructor(private readonly limits: Limits) {}

  /** For one table: is told of its rows while they are read. @throws `LimitExceededError` beyond `limits.registerRows` */
  ofTable(file: string | undefined): (rows: number) => void {
    const before = this.rows;
    return (rows) => {
      this.rows = before + rows;
      checkLimit(this.limits, "registerRows", this.rows, file);
    };
  }
}
