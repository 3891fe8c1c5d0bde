/** Who was there, delegation by delegation; those of no side last. */
import { Facts } from '../../../web/components/layout.tsx';
import { partyName, person } from '../../../web/names.ts';
import type { PageContext } from '../../../web/route.ts';
import { ATTENDED_AS, type AttendedAs, type Attendee } from './entries.ts';
import type { Attended } from './queries.ts';
import { chosen, TEXTS } from './texts.ts';

export function Attendance({ context, attended }: { context: PageContext; attended: Attended }) {
  const { view } = context;
  const { say } = view;
  const all = [...attended.people.flatMap((id) => admitted(context, id)), ...attended.present];
  if (all.length === 0) return <p class="quiet">{say(TEXTS.noAttendance)}</p>;
  const parties = [...new Set(all.map(({ party }) => party))].sort(
    (a, b) => Number(a === null) - Number(b === null),
  );
  return (
    <Facts
      items={parties.map((party) => [
        <bdi>{party === null ? say(TEXTS.otherPeople) : partyName(context, party)}</bdi>,
        <ul>
          {all
            .filter((one) => one.party === party)
            .map(({ name, role }) => (
              <li>
                <bdi>{name}</bdi> · {say(chosen('role', role))}
              </li>
            ))}
        </ul>,
      ])}
    />
  );
}

/** As the record names them; nobody whose admission this reader may not read. */
function admitted(context: PageContext, id: string): Attendee[] {
  const found = person(context, id);
  if (found === null) return [];
  const role = found.partyRole === 'mediator' ? 'mediator' : found.role;
  const known = (ATTENDED_AS as readonly string[]).includes(role);
  return [{ name: found.name, party: found.party, role: known ? (role as AttendedAs) : 'other' }];
}
