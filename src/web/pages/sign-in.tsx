import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { send } from '../data/ask.ts'
import { Page } from '../parts/page.tsx'

/** The way in where the desk asks for a token. */
export function SignIn() {
  const client = useQueryClient()
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const token = String(new FormData(event.currentTarget).get('token') ?? '').trim()
    try {
      await send('POST', 'session', { token })
      await client.invalidateQueries()
    } catch (thrown) {
      setWrong(thrown instanceof Error ? thrown.message : 'that did not work')
    }
  }
  return (
    <main>
      <Page title="Sign in" about="This desk asks for a token. Whoever runs it makes one with chancery token add.">
        <form className="stack" onSubmit={(event) => void submit(event)} style={{ maxWidth: 420 }}>
          <div className="field">
            <label htmlFor="token">Token</label>
            <input id="token" name="token" type="password" autoComplete="current-password" required aria-describedby="token-wrong" />
            <span id="token-wrong" className="wrong" role="alert">
              {wrong}
            </span>
          </div>
          <Button className="button main" type="submit">
            Sign in
          </Button>
        </form>
      </Page>
    </main>
  )
}
