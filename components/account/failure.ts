import { problemIn } from '@/components/connections/problem-state'

/** What a failed change says at the field it is about, or undefined where it is about none of them. */
export function messageAt(error: Error | null, parameter: string): string | undefined {
  if (!error) return undefined
  return problemIn(error).errors.find((one) => one.parameter === parameter)?.message
}

/** Whether the password that was given is not the right one. */
export const isWrongSecret = (error: Error | null): boolean =>
  error !== null && problemIn(error).code === 'Causeway.WrongSignIn'

/** What a failed change says. */
export function detailOf(error: Error): string {
  const { detail, title } = problemIn(error)
  return detail || title
}
