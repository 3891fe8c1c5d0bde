import { Chip } from '../../app/web/components/chip.tsx';
import { Attested, Proof } from '../../app/web/components/entry.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Columns,
  Facts,
  PageHead,
  Section,
} from '../../app/web/components/layout.tsx';
import { Ledger } from '../../app/web/components/ledger.tsx';
import { BlockQuote, Quote } from '../../app/web/components/text.tsx';
import { Days } from '../../app/web/components/time.tsx';
import { Steps, Timeline, Why } from '../../app/web/components/timeline.tsx';
import type { View } from '../../app/web/page.tsx';
import { CAMPS, HOUR, id, NAMES, NOW, PATH, TALKS, text } from './view.ts';

export function DemandPage({ view }: { view: View }) {
  const { say } = view;
  const [a, b] = [say(NAMES.northland), say(NAMES.eastmark)];
  const proof = (n: number, at: number, audience: string[]) => (
    <Proof
      view={view}
      entry={{
        id: id(n),
        idx: n,
        author: 'Tamsin Rool',
        party: a,
        occurredAt: at - HOUR,
        recordedAt: at,
        audience,
      }}
    />
  );
  return (
    <>
      <Breadcrumb
        view={view}
        items={[
          { href: PATH, label: say(text('Overview', 'جائزہ', 'عمومي کتنه', 'نمای کلی')) },
          { href: `${PATH}/talks`, label: say(TALKS) },
        ]}
      />
      <PageHead
        kind={say(text('Demand', 'مطالبہ', 'غوښتنه', 'خواست'))}
        title={say(CAMPS)}
        meta={
          <>
            <Chip shape="half" tone="wait">
              {say(text('Premise disputed', 'بنیاد متنازع', 'بنسټ یې لانجمن', 'اصل مورد اختلاف'))}
            </Chip>
            {' · '}
            <span>{say(text('put 4 times', '4 بار پیش ہوا', '۴ ځله وړاندې شوې', '۴ بار مطرح شده'))}</span>
            {' · '}
            <Days view={view} from="2026-10-18" until="2026-11-07" style="short" />
          </>
        }
        actions={
          <ButtonLink href="#top" primary>
            {say(text('Answer', 'جواب دیں', 'ځواب ورکړئ', 'پاسخ دهید'))}
          </ButtonLink>
        }
      />
      <Columns
        aside={
          <Facts
            items={[
              [say(text('By', 'از', 'د چا', 'از')), a],
              [say(text('To', 'بنام', 'چا ته', 'به')), b],
              [say(text('Round', 'دور', 'پړاو', 'دور')), <a href="#top">1, 2, 3</a>],
            ]}
          />
        }
      >
        <BlockQuote
          by={`${a}, ${say(text('in plenary', 'مشترکہ نشست میں', 'په عمومي غونډه کې', 'در نشست عمومی'))}`}
        >
          {say(
            text(
              'Eastmark shall close, and keep closed, every site listed in Annex B within sixty days.',
              'ایسٹ مارک ضمیمہ ب میں درج ہر مقام ساٹھ دن کے اندر بند کرے گا اور بند رکھے گا۔',
              'ایسټمارک به په ب ضمیمه کې یاد هر ځای په شپېته ورځو کې وتړي او تړلی به یې وساتي.',
              'ایستمارک هر محل مندرج در ضمیمهٔ ب را ظرف شصت روز ببندد و بسته نگه دارد.',
            ),
          )}
        </BlockQuote>
        <Section
          title={say(
            text('What happened since', 'اس کے بعد کیا ہوا', 'له هغې وروسته څه وشول', 'پس از آن چه شد'),
          )}
        >
          <Timeline
            view={view}
            items={[
              {
                at: NOW - 400 * HOUR,
                ledger: 'said',
                title: say(
                  text(
                    'Put again in Round 3',
                    'دور 3 میں دوبارہ پیش ہوا',
                    'په ۳م پړاو کې بیا وړاندې شوه',
                    'در دور ۳ دوباره مطرح شد',
                  ),
                ),
                href: '#',
                by: a,
                proof: proof(310, NOW - 400 * HOUR, ['table']),
              },
              {
                at: NOW - 380 * HOUR,
                ledger: 'said',
                title: say(
                  text(
                    'Answered: premise disputed',
                    'جواب: بنیاد متنازع',
                    'ځواب: بنسټ یې لانجمن',
                    'پاسخ: اصل مورد اختلاف',
                  ),
                ),
                by: b,
                body: (
                  <Quote>
                    {say(
                      text(
                        'the matter is internal',
                        'یہ اندرونی معاملہ ہے',
                        'دا کورنۍ چاره ده',
                        'موضوع داخلی است',
                      ),
                    )}
                  </Quote>
                ),
                chip: (
                  <Chip shape="half" tone="wait">
                    {say(text('disputed', 'متنازع', 'لانجمن', 'مورد اختلاف'))}
                  </Chip>
                ),
                proof: (
                  <Attested
                    view={view}
                    by="Ilse Marr"
                    how={say(
                      text('present in the room', 'کمرے میں موجود', 'په خونه کې حاضره', 'حاضر در اتاق'),
                    )}
                  />
                ),
              },
              {
                at: NOW - 200 * HOUR,
                ledger: 'shown',
                title: say(
                  text(
                    'Third dossier handed over',
                    'تیسری فائل حوالے کی گئی',
                    'درېیمه دوسیه وسپارل شوه',
                    'دوسیهٔ سوم سپرده شد',
                  ),
                ),
                by: a,
                proof: proof(377, NOW - 200 * HOUR, ['mediators', 'monitors']),
              },
              {
                at: NOW - 50 * HOUR,
                ledger: 'done',
                title: say(
                  text('One step declared', 'ایک قدم کا اعلان', 'یو ګام اعلان شو', 'یک گام اعلام شد'),
                ),
                by: b,
              },
            ]}
          />
        </Section>
        <Section
          title={
            <>
              G-1 <Ledger view={view} of="promised" />
            </>
          }
        >
          <Steps
            label="G-1"
            steps={[
              { label: say(text('In force', 'نافذ', 'نافذه', 'نافذ')), state: 'past' },
              {
                label: say(text('Alleged breach', 'مبینہ خلاف ورزی', 'د سرغړونې تور', 'ادعای نقض')),
                state: 'now',
              },
              {
                label: say(
                  text('Finding by 27 Nov', '27 نومبر تک نتیجہ', 'تر ۲۷ نومبر موندنه', 'یافته تا ۲۷ نومبر'),
                ),
                state: 'ahead',
              },
              {
                label: say(
                  text('Cure within 7 days', '7 دن میں ازالہ', 'په ۷ ورځو کې جبران', 'جبران ظرف ۷ روز'),
                ),
                state: 'ahead',
              },
            ]}
          />
          <Why
            items={[
              <>
                {say(
                  text(
                    'Report R-19: mortar fire near Sefa, 22 Nov, 03:10 ',
                    'رپورٹ R-19: سیفا کے قریب مارٹر فائر، 22 نومبر، 03:10 ',
                    'راپور R-19: سیفا ته نږدې د هاوان ډزې، ۲۲ نومبر، ۰۳:۱۰ ',
                    'گزارش R-19: آتش هاوان نزدیک سیفا، ۲۲ نومبر، ۰۳:۱۰ ',
                  ),
                )}
                <a href="#top">R-19</a>
              </>,
              say(
                text(
                  'The standard asks for two independent reports of grade B or better: met.',
                  'معیار درجہ B یا بہتر کی دو آزاد رپورٹیں مانگتا ہے: پورا ہوا۔',
                  'معیار د B یا غوره درجې دوه خپلواک راپورونه غواړي: پوره شو.',
                  'معیار دو گزارش مستقل با درجهٔ B یا بهتر می‌خواهد: برآورده شد.',
                ),
              ),
            ]}
          />
        </Section>
      </Columns>
    </>
  );
}
