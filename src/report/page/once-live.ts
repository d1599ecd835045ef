import { Component, type ComponentChildren } from "preact";

interface OnceLiveProps {
  readonly children: () => ComponentChildren;
}

/** What stands on the page only where its script runs: a written page is smaller without it. */
export class OnceLive extends Component<OnceLiveProps, { readonly isLive: boolean }> {
  override state = { isLive: false };

  override componentDidMount(): void {
    this.setState({ isLive: true });
  }

  override render(): ComponentChildren {
    return this.state.isLive ? this.props.children() : null;
  }
}
