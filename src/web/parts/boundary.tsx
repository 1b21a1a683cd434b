import { Component, type ReactNode } from 'react'
import { Failed } from './states.tsx'

interface BoundaryProps {
  /** Another one lets the page be tried anew. */
  readonly at: string
  readonly children: ReactNode
}

interface BoundaryState {
  readonly at: string
  readonly error: Error | null
}

/** Keeps the rest of the desk standing when a page fails: a part of the app that does not load, or a fault of its own. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { at: this.props.at, error: null }

  static getDerivedStateFromError(error: Error): Partial<BoundaryState> {
    return { error }
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return at === state.at ? null : { at, error: null }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const isMissing = /dynamically imported module|Importing a module/i.test(error.message)
    return (
      <Failed
        error={new Error(isMissing ? 'the desk does not answer, or was renewed' : 'this page failed')}
        retry={() => location.reload()}
      />
    )
  }
}
