import { ReferenceNav } from '@/components/parameters/reference-nav'
import { ReferenceSection } from '@/components/parameters/reference-section'
import { OperationEntry } from './operation-entry'
import { OperationFilter } from './operation-filter'
import { contents, describedSubjects } from './reference-contents'
import { ShapeEntries } from './shape-entries'

/** The reference of the HTTP API, drawn from the declarations that its routes are made of. */
export function ApiReference({ url }: { url: string }) {
  return (
    <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <ReferenceNav sections={contents} />
      <div className="flex min-w-0 flex-col gap-12">
        <OperationFilter />
        {describedSubjects.map(({ anchor, title, says, operations }) => (
          <div key={anchor} data-subject>
            <ReferenceSection id={anchor} title={title} lead={says}>
              {operations.map((operation) => (
                <OperationEntry key={operation.id} operation={operation} url={url} />
              ))}
            </ReferenceSection>
          </div>
        ))}
        <ReferenceSection
          id="shapes"
          title="Shapes"
          lead="What several operations answer with. Every failure is a Problem."
        >
          <ShapeEntries />
        </ReferenceSection>
      </div>
    </div>
  )
}
