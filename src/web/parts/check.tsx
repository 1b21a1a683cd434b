import type { ReactNode } from 'react'

interface CheckProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

/** Yes or no. */
export function Check({ isOn, onChange, isDisabled = false, children }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
