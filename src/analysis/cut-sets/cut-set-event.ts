/** What a model's events stand for. */
export interface ModelEvent {
  readonly id: string;
  readonly name: string;
  readonly probability?: number;
}
