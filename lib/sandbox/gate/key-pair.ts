import { Secret } from '@/lib/secret'

/** The one access key of the sandbox. It opens nothing but the sandbox, so it is no secret. */
export const sandboxAccessKeyId = 'sandbox-access-key-id'
export const sandboxAccessKeySecret = 'sandbox-access-key-secret'

/** The same secret, as signing functions take it. */
export const sandboxSecret = new Secret(sandboxAccessKeySecret)
