import { type ReactNode, useEffect } from 'react'

interface PageProps {
  readonly title: string
  /** What a reader finds here, in a sentence. */
  readonly about?: ReactNode
  /** Buttons. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** A page of the desk: its title is the document's, too. */
export function Page({ title, about, acts, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Chancery`
  }, [title])
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {about !== undefined && <p>{about}</p>}
        </div>
        {acts !== undefined && <div className="page-acts">{acts}</div>}
      </header>
      {children}
    </>
  )
}
