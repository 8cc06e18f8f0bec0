'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { newClientToken } from '@/components/connection-form/random'
import { problemIn } from '@/components/connections/problem-state'
import { focusControl } from '@/components/ui/focus-control'
import {
  type CustomerGatewayCheck,
  type CustomerGatewayErrors,
  writeCustomerGateway,
} from '@/lib/vpn/customer-gateway/check'
import {
  type CustomerGatewayKey,
  type CustomerGatewayText,
  customerGatewayKeys,
} from '@/lib/vpn/customer-gateway/fields'
import { keyNamed } from '@/lib/vpn/customer-gateway/read-body'

type Text = Partial<CustomerGatewayText>
type Body = Readonly<Record<string, string>>

type FormInputs<A> = {
  readonly id: string
  readonly begin: Text
  readonly check: (text: Text) => CustomerGatewayCheck
  /** Hands in what was typed, in documented names. */
  readonly send: (body: Body) => Promise<A>
  readonly onDone: (answer: A) => Promise<void> | void
}

/** The control of a field. */
export const controlId = (id: string, key: CustomerGatewayKey): string => `${id}-${key}`

/** What is folded away cannot be focused, and its error not be seen. */
function unfold(controlId: string): void {
  const details = document.getElementById(controlId)?.closest('details')
  if (details) details.open = true
}

/** The same content goes out under the same token, so that sending again does nothing twice. */
function useTokenFor() {
  const last = useRef({ content: '', token: '' })
  return (content: string): string => {
    if (last.current.content !== content) last.current = { content, token: newClientToken() }
    return last.current.token
  }
}

/** What the service says of a field, until that is typed into. */
const refusalsIn = (error: Error): CustomerGatewayErrors =>
  Object.fromEntries(
    problemIn(error).errors.flatMap(({ parameter, message }) => {
      const key = keyNamed(parameter)
      return key ? [[key, message]] : []
    }),
  )

/** The texts of a customer gateway, what is wrong with them, and their way to the server. */
export function useCustomerGatewayForm<A>(inputs: FormInputs<A>) {
  const { id, begin, check, send, onDone } = inputs
  const [text, setText] = useState(begin)
  const [isJudged, setJudged] = useState(false)
  const [refusals, setRefusals] = useState<CustomerGatewayErrors>({})
  const [problem, setProblem] = useState<Error>()
  const tokenFor = useTokenFor()
  const checked = check(text)
  const focusFirst = (errors: CustomerGatewayErrors) => {
    const wrong = customerGatewayKeys.filter((key) => errors[key])
    for (const key of wrong) unfold(controlId(id, key))
    const [first] = wrong
    if (first) focusControl(controlId(id, first))
  }
  const mutation = useMutation({
    mutationFn: () => {
      const body = writeCustomerGateway(checked.values ?? {})
      return send({ ...body, ClientToken: tokenFor(JSON.stringify(body)) })
    },
    onSuccess: onDone,
    onError: (error) => {
      const found = refusalsIn(error)
      setRefusals(found)
      if (Object.keys(found).length === 0) setProblem(error)
      focusFirst(found)
    },
    // What was sent may hold a key.
    gcTime: 0,
  })

  return {
    text,
    errors: { ...(isJudged && checked.errors), ...refusals },
    isPending: mutation.isPending,
    /** What no field can say. */
    problem,
    type(key: CustomerGatewayKey, typed: string) {
      setText({ ...text, [key]: typed })
      setRefusals(({ [key]: _settled, ...rest }) => rest)
    },
    submit(event: FormEvent) {
      event.preventDefault()
      // Drawn inside another form, whose own submit this is not.
      event.stopPropagation()
      setJudged(true)
      if (!checked.values) return focusFirst(checked.errors)
      if (mutation.isPending) return
      setProblem(undefined)
      setRefusals({})
      mutation.mutate()
    },
  }
}
