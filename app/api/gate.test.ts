import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuseRequest } from './gate'

const host = '127.0.0.1:3000'
const ownUrl = 'https://causeway.example.com'

test.each([
  [{ method: 'TRACE', url: '/', host }, 405],
  [{ method: 'PURGE', url: '/api/regions', host }, 405],
  [{ method: 'OPTIONS', url: '*', host }, 400],
  [{ method: 'GET', url: 'http://other/x', host }, 400],
  [{ method: 'GET', url: '/api/connections/%E0%A4%A/x', host }, 400],
  [{ method: 'GET', url: '/', host: '[::' }, 400],
  [{ method: 'GET', url: '/', host: undefined }, 400],
  [{ method: 'GET', url: '/connections?region=cn-shanghai&q=%20', host }, undefined],
  [{ method: 'POST', url: '/api/connections', host: 'localhost:3000' }, undefined],
  [{ method: 'GET', url: '/', host: '[::1]:3000' }, undefined],
  [{ method: 'GET', url: '/', host: 'evil.example' }, 421],
  [{ method: 'GET', url: '/', host: '127.0.0.1.evil.example' }, 421],
  [{ method: 'POST', url: '/api/connections', host, origin: 'http://evil.example' }, 403],
  [{ method: 'POST', url: '/api/connections', host, origin: 'null' }, 403],
  [{ method: 'POST', url: '/api/connections', host, origin: 'http://127.0.0.1:3000' }, undefined],
  [{ method: 'POST', url: '/', host, origin: 'http://127.0.0.1:4000' }, 403],
  [{ method: 'POST', url: '/', host, origin: 'http://localhost:3000' }, 403],
  [{ method: 'POST', url: '/', host: '127.0.0.1', origin: 'https://127.0.0.1' }, undefined],
  [{ method: 'GET', url: '/', host: 'causeway.example.com' }, undefined],
  [{ method: 'GET', url: '/', host: 'CAUSEWAY.example.com:8443' }, undefined],
  [{ method: 'GET', url: '/', host: 'example.com' }, 421],
  [{ method: 'GET', url: '/', host: 'causeway.example.com.evil.example' }, 421],
  [{ method: 'GET', url: '/', host: 'evil.example@causeway.example.com' }, 400],
  [{ method: 'GET', url: '/', host: 'causeway.example.com/evil' }, 400],
  [{ method: 'GET', url: '//evil.example/', host: '' }, 400],
  [{ method: 'POST', url: '/', host: 'causeway.example.com', origin: ownUrl }, undefined],
  [{ method: 'POST', url: '/', host, origin: ownUrl }, undefined],
  [{ method: 'POST', url: '/', host, origin: 'http://causeway.example.com' }, 403],
  [{ method: 'POST', url: '/', host, origin: 'https://causeway.example.com:8443' }, 403],
])('%j is answered with %s', (line, status) => {
  expect(refuseRequest(line, ownUrl)?.status).toBe(status)
})

test('whatever passes can be read as an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (path, name) => {
      const line = { method: 'GET', url: `/${path}`, host: name }
      if (!refuseRequest(line, ownUrl))
        expect(() => decodeURIComponent(new URL(`http://${name}/${path}`).pathname)).not.toThrow()
    }),
  )
})
