import { Chip } from '../../app/web/components/chip.tsx';
import { ButtonLink, PageHead, Section } from '../../app/web/components/layout.tsx';
import { CellLine, Matrix, type MatrixRow } from '../../app/web/components/matrix.tsx';
import { Quote } from '../../app/web/components/text.tsx';
import { Days } from '../../app/web/components/time.tsx';
import { RoundsLine } from '../../app/web/components/timeline.tsx';
import type { View } from '../../app/web/page.tsx';
import { NAMES, PATH, text } from './view.ts';

export function Overview({ view }: { view: View }) {
  const { say } = view;
  const names = { a: say(NAMES.northland), b: say(NAMES.eastmark), c: say(NAMES.corvia), d: say(NAMES.hale) };
  return (
    <>
      <PageHead
        title={view.process?.name}
        lead={say(
          text(
            'Between {a} and {b}, mediated by {c} and {d}.',
            '{a} اور {b} کے درمیان، {c} اور {d} کی ثالثی میں۔',
            'د {a} او {b} تر منځ، د {c} او {d} په منځګړیتوب.',
            'میان {a} و {b}، با میانجی‌گری {c} و {d}.',
          ),
          names,
        )}
        actions={
          <ButtonLink href={`${PATH}/talks/demands/put`}>
            {say(text('Put a demand', 'مطالبہ پیش کریں', 'غوښتنه وړاندې کړئ', 'خواست پیش کنید'))}
          </ButtonLink>
        }
      />
      <Rounds view={view} />
      <Section
        title={say(text('Demand by demand', 'مطالبہ بہ مطالبہ', 'غوښتنه په غوښتنه', 'خواست به خواست'))}
      >
        <Matrix view={view} rows={rows(view, names)} />
      </Section>
    </>
  );
}

function Rounds({ view }: { view: View }) {
  const { say } = view;
  const round = (n: number, en: string, ur: string, ps: string, fa: string) =>
    say(text(`Round ${n}, ${en}`, `دور ${n}، ${ur}`, `${n}م پړاو، ${ps}`, `دور ${n}، ${fa}`));
  return (
    <RoundsLine
      view={view}
      rounds={[
        {
          label: round(1, 'Lisse', 'لیسہ', 'لیسه', 'لیسه'),
          href: '#1',
          when: <Days view={view} from="2026-10-18" until="2026-10-19" style="short" />,
          state: 'closed',
          outcome: say(
            text('Ceasefire agreed', 'جنگ بندی پر اتفاق', 'په اوربند هوکړه وشوه', 'توافق بر آتش‌بس'),
          ),
        },
        {
          label: round(2, 'Ansa', 'انسا', 'انسا', 'انسا'),
          href: '#2',
          when: <Days view={view} from="2026-10-25" until="2026-10-28" style="short" />,
          state: 'closed',
          outcome: say(text('No result', 'کوئی نتیجہ نہیں', 'بې پایلې', 'بدون نتیجه')),
        },
        {
          label: round(3, 'Ansa', 'انسا', 'انسا', 'انسا'),
          href: '#3',
          when: <Days view={view} from="2026-11-06" until="2026-11-07" style="short" />,
          state: 'closed',
          outcome: say(
            text(
              'Broke off: 11 of 12 clauses closed, core clause open',
              'مذاکرات ٹوٹ گئے: 12 میں سے 11 شقیں طے، مرکزی شق کھلی',
              'خبرې پرې شوې: له ۱۲ څخه ۱۱ مادې وتړل شوې، اصلي ماده پرانیستې',
              'قطع شد: ۱۱ ماده از ۱۲ بسته، مادهٔ اصلی باز',
            ),
          ),
        },
        {
          label: round(4, 'Ansa', 'انسا', 'انسا', 'انسا'),
          href: '#4',
          when: <Days view={view} from="2026-12-01" until={null} style="short" />,
          state: 'proposed',
          outcome: say(
            text('Proposed by the mediators', 'ثالثوں کی تجویز', 'د منځګړو وړاندیز', 'پیشنهاد میانجی‌ها'),
          ),
        },
      ]}
    />
  );
}

type Names = { a: string; b: string; c: string; d: string };

function rows(view: View, names: Names): MatrixRow[] {
  return [camps(view, names), fire(view), crossings(view, names)];
}

function camps({ say }: View, { a, b }: Names): MatrixRow {
  return {
    title: say(
      text(
        'Close the camps used by the Iron Column',
        'آئرن کالم کے زیرِ استعمال کیمپ بند کیے جائیں',
        'هغه کمپونه وتړل شي چې اوسپنیز کتار یې کاروي',
        'کمپ‌های مورد استفادهٔ ستون آهنین بسته شود',
      ),
    ),
    href: '#',
    small: say(
      text(
        '{a} to {b}, put 4 times since 18 Oct',
        '{a} سے {b} کو، 18 اکتوبر سے 4 بار',
        'له {a} څخه {b} ته، له ۱۸ اکتوبر راهیسې ۴ ځله',
        'از {a} به {b}، از ۱۸ اکتوبر ۴ بار',
      ),
      { a, b },
    ),
    cells: {
      said: (
        <CellLine
          chip={
            <Chip shape="half" tone="wait" href="#top">
              {say(text('Premise disputed', 'بنیاد متنازع', 'بنسټ یې لانجمن', 'اصل مورد اختلاف'))}
            </Chip>
          }
        >
          <Quote>
            {say(
              text('the matter is internal', 'یہ اندرونی معاملہ ہے', 'دا کورنۍ چاره ده', 'موضوع داخلی است'),
            )}
          </Quote>
          {say(
            text(
              ', Eastmark spokesman, ',
              '، ترجمان ایسٹ مارک، ',
              '، د ایسټمارک ویاند، ',
              '، سخنگوی ایستمارک، ',
            ),
          )}
          <a href="#top">{say(text('7 Nov', '7 نومبر', '۷ نومبر', '۷ نومبر'))}</a>
        </CellLine>
      ),
      shown: (
        <CellLine
          chip={
            <Chip shape="half" tone="wait" href="#top">
              {say(text('1 of 3 contested', '3 میں سے 1 متنازع', 'له ۳ څخه ۱ لانجمن', '۱ از ۳ مورد اختلاف'))}
            </Chip>
          }
        >
          <a href="#top">{say(text('3 dossiers', '3 دستاویزی فائلیں', '۳ دوسیې', '۳ دوسیه'))}</a>
          {say(
            text(
              '; graded B2 or better by the monitors: ',
              '؛ نگرانوں کے نزدیک B2 یا بہتر: ',
              '؛ د څارونکو له نظره B2 یا غوره: ',
              '؛ به نظر ناظران B2 یا بهتر: ',
            ),
          )}
          <a href="#top">2</a>
        </CellLine>
      ),
      promised: (
        <CellLine
          chip={
            <Chip shape="empty" tone="off">
              {say(
                text(
                  'Nothing in writing',
                  'تحریری طور پر کچھ نہیں',
                  'په لیکلې بڼه هیڅ نشته',
                  'هیچ چیز کتبی نیست',
                ),
              )}
            </Chip>
          }
        >
          <a href="#top">G-4</a>{' '}
          {say(
            text(
              'drafted, not verifiable yet: no deadline, no verifier',
              'کا مسودہ تیار، ابھی قابلِ تصدیق نہیں: نہ مہلت، نہ تصدیق کنندہ',
              'مسوده شوې، لا د تایید وړ نه ده: نه نېټه لري، نه تاییدوونکی',
              'مسوده شده، هنوز قابل تأیید نیست: نه مهلت، نه تأییدکننده',
            ),
          )}
        </CellLine>
      ),
      done: (
        <CellLine
          chip={
            <Chip shape="half" tone="off" href="#top">
              {say(text('1 step declared', '1 قدم کا اعلان', '۱ ګام اعلان شوی', '۱ گام اعلام شده'))}
            </Chip>
          }
        >
          {say(text('Not observed', 'مشاہدہ نہیں ہوا', 'نه دی لیدل شوی', 'مشاهده نشده'))}
        </CellLine>
      ),
    },
  };
}

function fire({ say }: View): MatrixRow {
  return {
    title: say(
      text('No cross-border fire', 'سرحد پار فائرنگ بند', 'له پولې هاخوا ډزې نه', 'نبود آتش از آن سوی سرحد'),
    ),
    href: '#',
    small: say(
      text(
        'Each to the other, Round 1',
        'ہر ایک کا دوسرے سے، دور 1',
        'هر یو بل ته، لومړی پړاو',
        'هر یک به دیگری، دور ۱',
      ),
    ),
    cells: {
      said: (
        <CellLine
          chip={
            <Chip shape="full" tone="ok" href="#top">
              {say(text('Accepted by both', 'دونوں نے قبول کیا', 'دواړو ومانه', 'هر دو پذیرفته'))}
            </Chip>
          }
        />
      ),
      shown: (
        <CellLine>
          <a href="#top">
            {say(text('7 incident reports', 'واقعات کی 7 رپورٹیں', 'د پېښو ۷ راپورونه', '۷ گزارش رویداد'))}
          </a>
        </CellLine>
      ),
      promised: (
        <CellLine
          chip={
            <Chip shape="full" tone="ok" href="#top">
              {say(
                text(
                  'G-1 signed by both',
                  'G-1 پر دونوں کے دستخط',
                  'G-1 دواړو لاسلیک کړې',
                  'G-1 به امضای هر دو',
                ),
              )}
            </Chip>
          }
        >
          {say(
            text(
              'In force since 19 Oct, reviewed every 14 days',
              '19 اکتوبر سے نافذ، ہر 14 دن بعد جائزہ',
              'له ۱۹ اکتوبر نافذه، هرې ۱۴ ورځې کتل کېږي',
              'از ۱۹ اکتوبر نافذ، هر ۱۴ روز بازبینی',
            ),
          )}
        </CellLine>
      ),
      done: (
        <CellLine
          chip={
            <Chip shape="half" tone="wait" href="#top">
              {say(text('2 alleged breaches', 'خلاف ورزی کے 2 الزام', 'د سرغړونې ۲ تورونه', '۲ ادعای نقض'))}
            </Chip>
          }
        >
          {say(
            text(
              'Finding due from the monitors in 3 days',
              'نگرانوں کا نتیجہ 3 دن میں متوقع',
              'د څارونکو موندنه په ۳ ورځو کې تمه کېږي',
              'یافتهٔ ناظران تا ۳ روز دیگر',
            ),
          )}
        </CellLine>
      ),
    },
  };
}

function crossings({ say }: View, { a, b }: Names): MatrixRow {
  return {
    title: say(
      text(
        'Open the two crossings to trade',
        'دونوں گزرگاہیں تجارت کے لیے کھولی جائیں',
        'دواړه تېرېدنې سوداګرۍ ته خلاصې شي',
        'دو گذرگاه به روی تجارت باز شود',
      ),
    ),
    href: '#',
    small: say(
      text(
        '{b} to {a}, put once, 25 Oct',
        '{b} سے {a} کو، ایک بار، 25 اکتوبر',
        'له {b} څخه {a} ته، یو ځل، ۲۵ اکتوبر',
        'از {b} به {a}، یک بار، ۲۵ اکتوبر',
      ),
      { a, b },
    ),
    cells: {
      said: (
        <CellLine
          chip={
            <Chip shape="empty" tone="off">
              {say(
                text('No answer recorded', 'کوئی جواب درج نہیں', 'هېڅ ځواب نه دی ثبت شوی', 'پاسخی ثبت نشده'),
              )}
            </Chip>
          }
        >
          {say(
            text('put 30 days ago', '30 دن پہلے پیش ہوا', '۳۰ ورځې مخکې وړاندې شوې', '۳۰ روز پیش مطرح شد'),
          )}
        </CellLine>
      ),
    },
  };
}
