import { clsx } from 'clsx'
import { Disclosure } from '@/components/ui/details'
import type { DescribedOperation } from '@/lib/api-description/described-operation'
import { SchemaFields, TypeText } from './schema-fields'
import { schemaRows, typeOf } from './schema-rows'

/** Written once: the list stands on the page some sixty times. */
const refusalLook = clsx(
  'grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-ink-muted text-xs leading-5',
  '[&_a]:mr-3 [&_a]:rounded-sm [&_a]:font-mono [&_a]:text-accent-ink [&_a]:underline [&_a]:decoration-accent-line',
  '[&_a]:wrap-anywhere [&_a]:underline-offset-2 [&_a]:hover:decoration-current',
)

/** What an operation answers, and what it refuses with. */
export function OperationAnswers({
  operation: { answers, refusals },
}: {
  operation: DescribedOperation
}) {
  return (
    <>
      {answers.map((answer) => (
        <Answer key={answer.status} answer={answer} />
      ))}
      <Disclosure summary="Refusals" effective={refusals.map(({ status }) => status).join(' ')}>
        <dl className={refusalLook}>
          {refusals.map(({ status, codes }) => (
            <div key={status} className="contents">
              <dt className="font-mono">{status}</dt>
              <dd translate="no">
                {codes.map(({ code, title }) => (
                  <a key={code} href={`/parameters#error-${code}`} title={title}>
                    {code}
                  </a>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </>
  )
}

type AnswerProps = { answer: DescribedOperation['answers'][number] }

function Answer({ answer: { status, says, schema, mediaTypes, headers } }: AnswerProps) {
  const isOpen = schema !== undefined && schemaRows(schema).length > 0
  return (
    <div>
      <h4 className="mb-1 font-semibold text-ink-muted text-xs">
        Answer <span className="font-mono">{status}</span>
      </h4>
      <p>
        {says}{' '}
        {schema && !isOpen && !mediaTypes && (
          <span className="text-ink-muted">
            <TypeText type={typeOf(schema)} />
          </span>
        )}
        {mediaTypes && (
          <code translate="no" className="text-ink-muted text-xs">
            {mediaTypes.join(', ')}
          </code>
        )}
      </p>
      {Object.entries(headers ?? {}).map(([name, words]) => (
        <p key={name} className="text-ink-muted text-xs leading-5">
          <code translate="no">{name}</code>: {words}
        </p>
      ))}
      {schema && isOpen && (
        <Disclosure summary="Fields" className="mt-1.5">
          <SchemaFields schema={schema} isAnswer />
        </Disclosure>
      )}
    </div>
  )
}
