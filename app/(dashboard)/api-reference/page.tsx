import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { ApiReference } from '@/components/api-reference/api-reference'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClass } from '@/components/ui/button-class'
import { authSettings } from '@/lib/auth/process-auth'

export const metadata: Metadata = {
  title: 'API reference',
  description: 'Every operation of the HTTP API, with what it takes, answers and refuses.',
}

const downloadLink = (
  <a href="/api/openapi.json" download="causeway-openapi.json" className={buttonClass({})}>
    <Download aria-hidden />
    OpenAPI 3.1
  </a>
)

export default function ApiReferencePage() {
  return (
    <>
      <PageHeader
        title="API reference"
        description="What this interface does, a script can do as well. It signs in with an API token, which the examples take from $CAUSEWAY_TOKEN."
        actions={downloadLink}
      />
      <ApiReference url={authSettings().url} />
    </>
  )
}
