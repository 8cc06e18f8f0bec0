import './globals.css'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { themeScript } from '@/components/layout/theme'
import { policyNonce } from './doors/policy-nonce'
import { Providers } from './providers'

export const metadata: Metadata = {
  title: { default: 'Causeway', template: '%s · Causeway' },
  description: 'Create, check and hand over site-to-site IPsec connections on Alibaba Cloud.',
}

export const viewport: Viewport = { colorScheme: 'light dark' }

/** Asks for the nonce, so that every page is drawn at its request and every script of it has one. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = await policyNonce()
  return (
    // The script below sets data-theme before React looks, which is not a mismatch worth a warning.
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMono.variable} font-sans`}
      suppressHydrationWarning
    >
      <head>
        {/* Browsers hide a nonce from scripts, so React would see another one than was sent. */}
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, needed before the first paint
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
