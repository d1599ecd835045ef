import { Component, type ComponentChildren, type FunctionComponent } from "preact";

/** A component that is drawn again only where one of its properties is another one. */
export function still<P extends object>(drawn: FunctionComponent<P>): new () => Component<P> {
  return class Still extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before: Readonly<P> = this.props;
      const keys = new Set([...Object.keys(next), ...Object.keys(before)]) as Set<keyof P>;
      return [...keys].some((key) => next[key] !== before[key]);
    }

    render(): ComponentChildren {
      return drawn(this.props);
    }
  };
}
