import type { DryRunAnswer } from '@/lib/vpn/wire/answers'
import { sendJson } from './request-json'

/** Asks the service whether it would create a connection of these parameters. Creates nothing. @throws ProblemError */
export const checkWithService = (
  parameters: Readonly<Record<string, string>>,
): Promise<DryRunAnswer> => sendJson('POST', '/api/connections/dry-run', parameters)
