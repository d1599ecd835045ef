import { Component, type ComponentChildren, type FunctionComponent } from "preact";

/** A component that is drawn again only where one of its properties is another one. */
export function still<P extends object>(drawn: FunctionComponent<P>): new () => Component<P> {
  return class Still extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return isAnother(next, this.props);
    }

    render(): ComponentChildren {
      return drawn(this.props);
    }
  };
}

/** Whether any property is another one. */
export function isAnother<P extends object>(next: Readonly<P>, before: Readonly<P>): boolean {
  const keys = new Set([...Object.keys(next), ...Object.keys(before)]) as Set<keyof P>;
  return [...keys].some((key) => next[key] !== before[key]);
}
