import { Component, type ComponentChildren, createContext, type FunctionComponent } from "preact";
import { isAnother } from "./still.js";

/** Draws what stands further down when nobody waits for something else. */
export interface Leisure {
  /** Notes what is to be drawn; noted twice, it is drawn once. */
  readonly note: (draw: () => void) => void;
  readonly forget: (draw: () => void) => void;
}

/** Absent: all is drawn at once, as it is written into a file. */
export const LeisureContext = createContext<Leisure | undefined>(undefined);

/** A component as `still` gives it, which is drawn at leisure where the page has any: until then it stands as it was. */
export function later<P extends object>(drawn: FunctionComponent<P>): new () => Component<P> {
  return class Later extends Component<P> {
    static override contextType = LeisureContext;
    private isDrawn = false;

    private get leisure(): Leisure | undefined {
      return this.context as Leisure | undefined;
    }

    private readonly draw = (): void => {
      this.isDrawn = true;
      this.forceUpdate();
    };

    override componentDidMount(): void {
      if (!this.isDrawn) this.leisure?.note(this.draw);
    }

    override componentWillUnmount(): void {
      this.leisure?.forget(this.draw);
    }

    override shouldComponentUpdate(next: Readonly<P>): boolean {
      if (!isAnother(next, this.props)) return false;
      this.leisure?.note(this.draw);
      return this.leisure === undefined;
    }

    render(): ComponentChildren {
      return this.leisure === undefined || this.isDrawn ? drawn(this.props) : null;
    }
  };
}
