import { Chip } from '../../app/web/components/chip.tsx';
import { AsideList, Breadcrumb, Columns } from '../../app/web/components/layout.tsx';
import { NarratorList, QuotedStrip } from '../../app/web/components/quoted-strip.tsx';
import { Article, Mark, Paragraph, Quote, StatementBox } from '../../app/web/components/text.tsx';
import { Day } from '../../app/web/components/time.tsx';
import { ButtonForm } from '../../app/web/form.tsx';
import type { View } from '../../app/web/page.tsx';
import { NAMES, PATH, text } from './view.ts';

export function ArticlePage({ view }: { view: View }) {
  const { say } = view;
  return (
    <>
      <Breadcrumb
        view={view}
        items={[{ href: `${PATH}/press`, label: say(text('Press', 'اخبارات', 'مطبوعات', 'مطبوعات')) }]}
      />
      <Columns aside={<Aside view={view} />}>
        <Story view={view} />
        <QuotedStrip
          view={view}
          parties={[
            { name: say(NAMES.northland), statements: 2, href: '#' },
            { name: say(NAMES.eastmark), statements: 0 },
            { name: say(NAMES.corvia), statements: 0 },
            { name: say(NAMES.hale), statements: 1, href: '#' },
          ]}
        />
        <NarratorList
          view={view}
          items={[
            <Quote>
              {say(
                text(
                  'an increasingly bitter exchange',
                  'بڑھتی ہوئی تلخ کلامی',
                  'مخ په زیاتېدونکې ترخې خبرې',
                  'گفت‌وگویی هرچه تلخ‌تر',
                ),
              )}
            </Quote>,
            <>
              {say(text('Observers say', 'مبصرین کہتے ہیں', 'کتونکي وايي', 'ناظران می‌گویند'))}:{' '}
              <Quote>{say(text('the gap is narrow', 'فاصلہ کم ہے', 'واټن لږ دی', 'فاصله کم است'))}</Quote>
            </>,
          ]}
        />
      </Columns>
    </>
  );
}

function Story({ view }: { view: View }) {
  const { say } = view;
  return (
    <Article
      title={say(
        text(
          'Northland to return to Ansa',
          'نارتھ لینڈ انسا واپس جائے گا',
          'نارتلنډ به انسا ته ستون شي',
          'نارتلند به انسا باز می‌گردد',
        ),
      )}
      byline={
        <>
          {say(
            text(
              'By a staff writer, The Corvia Post, ',
              'نامہ نگار، دی کورویا پوسٹ، ',
              'د خبریال له خوا، کورویا پوسټ، ',
              'از خبرنگار، کورویا پست، ',
            ),
          )}
          <Day view={view} day="2026-11-24" />
        </>
      }
    >
      <Paragraph>
        {say(
          text(
            'The information minister said ',
            'وزیر اطلاعات نے کہا کہ ',
            'د اطلاعاتو وزیر وویل چې ',
            'وزیر اطلاعات گفت که ',
          ),
        )}
        <Mark id="1">
          {say(
            text(
              'the file handed over in Ansa was complete',
              'انسا میں دی گئی فائل مکمل تھی',
              'په انسا کې سپارل شوې دوسیه بشپړه وه',
              'دوسیهٔ سپرده‌شده در انسا کامل بود',
            ),
          )}
        </Mark>
        {say(text(', and that ', '، اور یہ کہ ', '، او دا چې ', '، و این که '))}
        <Mark id="2">
          {say(
            text(
              'the other side had given no written undertaking',
              'دوسرے فریق نے کوئی تحریری عہد نہیں دیا',
              'بل لوري هېڅ لیکلې ژمنه نه ده کړې',
              'طرف دیگر هیچ تعهد کتبی نداده است',
            ),
          )}
        </Mark>
        {say(text('.', '۔', '.', '.'))}
      </Paragraph>
      <Box view={view} id="1" recorded={false} />
      <Box view={view} id="2" recorded />
      <Paragraph>
        {say(
          text(
            'The talks in Ansa broke off on 7 November after two days. A fourth round has been proposed for 1 December, and both delegations are said to be preparing for it.',
            'انسا میں مذاکرات دو دن بعد 7 نومبر کو ٹوٹ گئے۔ چوتھا دور یکم دسمبر کو تجویز ہوا ہے، اور بتایا جاتا ہے کہ دونوں وفود اس کی تیاری کر رہے ہیں۔',
            'په انسا کې خبرې له دوو ورځو وروسته د نومبر په ۷مه پرې شوې. څلورم پړاو د ډسمبر لومړۍ نېټې ته وړاندیز شوی، او ویل کېږي چې دواړه پلاوي ورته چمتووالی نیسي.',
            'مذاکرات انسا پس از دو روز در ۷ نومبر قطع شد. دور چهارم برای اول دسمبر پیشنهاد شده است و گفته می‌شود هر دو هیئت برای آن آماده می‌شوند.',
          ),
        )}
      </Paragraph>
    </Article>
  );
}

function Box({ view, id, recorded }: { view: View; id: string; recorded: boolean }) {
  const { say } = view;
  return (
    <StatementBox
      view={view}
      id={id}
      speaker={say(
        text(
          'Information minister, Northland',
          'وزیر اطلاعات، نارتھ لینڈ',
          'د اطلاعاتو وزیر، نارتلنډ',
          'وزیر اطلاعات، نارتلند',
        ),
      )}
      manner={say(text('indirect', 'بالواسطہ', 'نامستقیم', 'غیرمستقیم'))}
      about={
        <a href="#top">
          {say(text('Close the camps', 'کیمپ بند کیے جائیں', 'کمپونه وتړل شي', 'کمپ‌ها بسته شود'))}
        </a>
      }
      status={
        recorded ? (
          <Chip shape="full" tone="ok" href="#top">
            {say(text('Recorded as said', 'بطور قول درج', 'د وینا په توګه ثبت', 'به عنوان گفته ثبت شده'))}
          </Chip>
        ) : undefined
      }
      actions={
        recorded ? undefined : (
          <>
            <a class="button primary" href="#top">
              {say(
                text(
                  'Record as said',
                  'بطور قول درج کریں',
                  'د وینا په توګه یې ثبت کړئ',
                  'به عنوان گفته ثبت کنید',
                ),
              )}
            </a>
            <ButtonForm
              action="#"
              label={say(text('Not a statement', 'یہ بیان نہیں', 'دا وینا نه ده', 'این گفته نیست'))}
            />
          </>
        )
      }
    />
  );
}

function Aside({ view }: { view: View }) {
  const { say } = view;
  return (
    <>
      <AsideList
        title={say(text('Related', 'متعلقہ', 'اړوند', 'مرتبط'))}
        items={[
          {
            href: '#',
            label: say(
              text(
                'Mediators confirm that talks broke off',
                'ثالثوں نے مذاکرات ٹوٹنے کی تصدیق کی',
                'منځګړو د خبرو پرې کېدل تایید کړل',
                'میانجی‌ها قطع مذاکرات را تأیید کردند',
              ),
            ),
            small: 'The Corvia Post',
          },
          {
            href: '#',
            label: say(
              text(
                'What the text of Round 1 says',
                'پہلے دور کا متن کیا کہتا ہے',
                'د لومړي پړاو متن څه وايي',
                'متن دور اول چه می‌گوید',
              ),
            ),
            small: 'Hale Radio',
          },
        ]}
      />
      <AsideList
        ordered
        title={say(text('Trending', 'زیادہ زیرِ بحث', 'ډېر یاد شوي', 'پربحث'))}
        items={[
          {
            href: '#',
            label: say(text('Sites of Annex B', 'ضمیمہ ب کے مقامات', 'د ب ضمیمې ځایونه', 'محل‌های ضمیمهٔ ب')),
          },
          { href: '#', label: say(text('Iron Column', 'آئرن کالم', 'اوسپنیز کتار', 'ستون آهنین')) },
          { href: '#', label: say(text('Crossings', 'گزرگاہیں', 'تېرېدنې', 'گذرگاه‌ها')) },
        ]}
      />
      <AsideList
        title={say(text('Recent', 'تازہ', 'تازه', 'تازه'))}
        items={[
          {
            href: '#',
            label: say(
              text(
                'Monitors report calm on the line',
                'نگرانوں کے مطابق لکیر پر سکون',
                'څارونکي په کرښه آرامي راپوروي',
                'ناظران از آرامش بر خط گزارش می‌دهند',
              ),
            ),
          },
        ]}
      />
    </>
  );
}
