import { SIGN_TEXTS } from '../../app/web/client/texts-sign.ts';
import { Chip } from '../../app/web/components/chip.tsx';
import {
  Breadcrumb,
  ButtonLink,
  Card,
  Cards,
  Empty,
  KeyWords,
  PageHead,
  Problem,
  RowList,
  Section,
  Tabs,
} from '../../app/web/components/layout.tsx';
import {
  FilterSelect,
  Filters,
  FilterText,
  Pages,
  RecordTable,
  VerifyPanel,
} from '../../app/web/components/record.tsx';
import { Field, SignedForm } from '../../app/web/form.tsx';
import type { View } from '../../app/web/page.tsx';
import { CAMPS, HOUR, id, NAMES, NOW, PATH, TALKS, text } from './view.ts';

export function RecordPage({ view }: { view: View }) {
  const { say } = view;
  const [a, b] = [say(NAMES.northland), say(NAMES.eastmark)];
  const demand = say(text('Demand put', 'مطالبہ پیش ہوا', 'غوښتنه وړاندې شوه', 'خواست مطرح شد'));
  const answer = say(text('Answer given', 'جواب دیا گیا', 'ځواب ورکړل شو', 'پاسخ داده شد'));
  const anyone = say(text('Anyone', 'کوئی بھی', 'هر څوک', 'هر کس'));
  return (
    <>
      <PageHead
        title={say(text('The record', 'ریکارڈ', 'ریکارډ', 'سابقه'))}
        lead={say(
          text(
            'Every entry in the order it was received, and what proves it.',
            'ہر اندراج وصولی کی ترتیب سے، اور جو اسے ثابت کرتا ہے۔',
            'هر ثبت د رسېدو په ترتیب، او هغه څه چې ثابتوي یې.',
            'هر ثبت به ترتیب دریافت، و آنچه آن را ثابت می‌کند.',
          ),
        )}
      />
      <Filters view={view} action={`${PATH}/record`} filtered>
        <FilterText name="q" label={say(text('Words', 'الفاظ', 'ټکي', 'کلمات'))} />
        <FilterSelect
          name="kind"
          label={say(text('Kind', 'قسم', 'ډول', 'نوع'))}
          all={anyone}
          value="demand-put"
          options={[{ value: 'demand-put', label: demand }]}
        />
        <FilterSelect
          name="party"
          label={say(text('Party', 'فریق', 'لوری', 'طرف'))}
          all={anyone}
          options={[{ value: 'a', label: a }]}
        />
        <FilterText name="from" type="date" label={say(text('From', 'سے', 'له', 'از'))} />
      </Filters>
      <RecordTable
        view={view}
        names={{ 'party:northland': a }}
        rows={[
          {
            idx: 411,
            id: id(411),
            what: answer,
            headline: say(
              text('The matter is internal', 'یہ اندرونی معاملہ ہے', 'دا کورنۍ چاره ده', 'موضوع داخلی است'),
            ),
            author: 'Oren Vask',
            party: b,
            occurredAt: NOW - 3 * HOUR,
            recordedAt: NOW - 2 * HOUR,
            audience: ['table'],
          },
          {
            idx: 410,
            id: id(410),
            what: demand,
            headline: say(CAMPS),
            author: 'Tamsin Rool',
            party: a,
            occurredAt: NOW - 30 * HOUR,
            recordedAt: NOW - 29 * HOUR,
            audience: ['public'],
          },
          { idx: 409, blank: 'closed', recordedAt: NOW - 31 * HOUR },
          { idx: 408, blank: 'erased' },
          {
            idx: 407,
            id: id(407),
            what: demand,
            headline: say(
              text(
                'Open the two crossings to trade',
                'دونوں گزرگاہیں تجارت کے لیے کھولی جائیں',
                'دواړه تېرېدنې سوداګرۍ ته خلاصې شي',
                'دو گذرگاه به روی تجارت باز شود',
              ),
            ),
            author: 'Oren Vask',
            party: b,
            occurredAt: NOW - 70 * HOUR,
            recordedAt: NOW - 69 * HOUR,
            audience: ['mediators', 'party:northland'],
          },
        ]}
      />
      <Pages view={view} older="#">
        {say(text('1 to 5 of 412', '412 میں سے 1 تا 5', '۱ تر ۵ له ۴۱۲', '۱ تا ۵ از ۴۱۲'))}
      </Pages>
      <VerifyPanel
        view={view}
        download="#"
        command={`npx sulh verify harbour.sulh --process ${view.process?.id.slice(0, 16)}`}
      />
    </>
  );
}

export function FormPage({ view }: { view: View }) {
  const { say } = view;
  return (
    <>
      <Breadcrumb view={view} items={[{ href: `${PATH}/talks`, label: say(TALKS) }]} />
      <PageHead
        title={say(text('Put a demand', 'مطالبہ پیش کریں', 'غوښتنه وړاندې کړئ', 'خواست پیش کنید'))}
        lead={say(
          text(
            'What is asked, of whom, in words they can answer.',
            'کیا مانگا جا رہا ہے، کس سے، ایسے الفاظ میں جن کا جواب دیا جا سکے۔',
            'څه غوښتل کېږي، له چا، په داسې ټکو چې ځواب یې ممکن وي.',
            'چه خواسته می‌شود، از چه کسی، با کلماتی که بتوان پاسخ داد.',
          ),
        )}
      />
      <SignedForm
        view={view}
        kind="demand-put"
        audience={['table']}
        audienceChoices={[
          { tokens: ['table'], label: say(text('The table', 'مذاکراتی میز', 'د خبرو مېز', 'میز مذاکره')) },
          { tokens: ['public'], label: say(text('Everyone', 'سب', 'ټول', 'همه')) },
        ]}
        next={`${PATH}/talks/demands/{id}`}
        submit={say(text('Put the demand', 'مطالبہ پیش کریں', 'غوښتنه وړاندې کړئ', 'خواست را پیش کنید'))}
        title={say(text('Put a demand', 'مطالبہ پیش کریں', 'غوښتنه وړاندې کړئ', 'خواست پیش کنید'))}
      >
        <Field
          name="/data/title"
          required
          maxLength={120}
          label={say(text('In one line', 'ایک سطر میں', 'په یوه کرښه کې', 'در یک سطر'))}
          value={say(CAMPS)}
        />
        <Field
          name="/data/text"
          kind="text"
          required
          label={say(text('The demand', 'مطالبہ', 'غوښتنه', 'خواست'))}
          hint={say(
            text(
              'As you would put it across the table.',
              'جیسے آپ میز پر پیش کریں۔',
              'لکه څنګه یې چې پر مېز وړاندې کوئ.',
              'چنان که بر سر میز مطرح می‌کنید.',
            ),
          )}
        />
        <Field
          name="/data/to"
          kind="checks"
          required
          label={say(text('To', 'کس سے', 'چا ته', 'به'))}
          value={['eastmark']}
          options={[
            { value: 'eastmark', label: say(NAMES.eastmark) },
            { value: 'northland', label: say(NAMES.northland) },
          ]}
        />
        <Field
          name="/data/how"
          kind="radios"
          required
          label={say(text('How it was put', 'کیسے پیش ہوا', 'څنګه وړاندې شوه', 'چگونه مطرح شد'))}
          value="plenary"
          options={[
            {
              value: 'plenary',
              label: say(text('In plenary', 'مشترکہ نشست میں', 'په عمومي غونډه کې', 'در نشست عمومی')),
            },
            {
              value: 'shuttle',
              label: say(
                text('Through the mediators', 'ثالثوں کے ذریعے', 'د منځګړو له لارې', 'از راه میانجی‌ها'),
              ),
              hint: say(
                text(
                  'proximity or shuttle',
                  'قربی یا آمد و رفت کی سفارت کاری',
                  'نږدې یا تګ راتګ',
                  'نزدیک یا رفت‌وآمد',
                ),
              ),
            },
          ]}
        />
        <Field
          name="/occurredAt"
          kind="moment"
          label={say(text('When it was put', 'کب پیش ہوا', 'کله وړاندې شوه', 'چه وقت مطرح شد'))}
        />
        <Field
          name="/data/round"
          kind="select"
          label={say(text('In round', 'دور', 'پړاو', 'دور'))}
          options={[
            { value: 'r3', label: say(text('Round 3, Ansa', 'دور 3، انسا', '۳م پړاو، انسا', 'دور ۳، انسا')) },
          ]}
        />
        <Field
          name="/data/core"
          kind="check"
          label={say(
            text(
              'A core demand of our side',
              'ہماری طرف کا بنیادی مطالبہ',
              'زموږ د لوري اصلي غوښتنه',
              'خواست اصلی طرف ما',
            ),
          )}
        />
      </SignedForm>
    </>
  );
}

export function EmptyPage({ view }: { view: View }) {
  const { say } = view;
  return (
    <>
      <PageHead title={say(TALKS)} />
      <Tabs
        view={view}
        label={say(TALKS)}
        items={[
          { href: '#', label: say(text('Demands', 'مطالبات', 'غوښتنې', 'خواست‌ها')), current: true, count: 0 },
          { href: '#', label: say(text('Rounds', 'ادوار', 'پړاوونه', 'دورها')), current: false, count: 4 },
        ]}
      />
      <Empty
        title={say(
          text(
            'No demand has been put yet',
            'ابھی کوئی مطالبہ پیش نہیں ہوا',
            'تر اوسه هېڅ غوښتنه نه ده وړاندې شوې',
            'هنوز هیچ خواستی مطرح نشده',
          ),
        )}
        action={
          <ButtonLink primary href="#top">
            {say(
              text(
                'Put the first demand',
                'پہلا مطالبہ پیش کریں',
                'لومړۍ غوښتنه وړاندې کړئ',
                'نخستین خواست را پیش کنید',
              ),
            )}
          </ButtonLink>
        }
      >
        {say(
          text(
            'A demand is what one party asks of another, in words that can be answered. Its answers, evidence, guarantees and steps will stand beside it on the overview.',
            'مطالبہ وہ ہے جو ایک فریق دوسرے سے ایسے الفاظ میں مانگے جن کا جواب دیا جا سکے۔ اس کے جوابات، شواہد، ضمانتیں اور اقدامات جائزے میں اس کے ساتھ نظر آئیں گے۔',
            'غوښتنه هغه څه دي چې یو لوری یې له بل لوري غواړي، په داسې ټکو چې ځواب ورکول کېدای شي. ځوابونه، شواهد، تضمینونه او ګامونه به یې په عمومي کتنه کې تر څنګ وي.',
            'خواست آن است که یک طرف از طرف دیگر می‌خواهد، با کلماتی که بتوان به آن پاسخ داد. پاسخ‌ها، شواهد، تضمین‌ها و گام‌ها در نمای کلی کنار آن می‌آید.',
          ),
        )}
      </Empty>
    </>
  );
}

export function ErrorPage({ view }: { view: View }) {
  const { say } = view;
  return (
    <Problem
      view={view}
      code="not-found"
      title={say(
        text(
          'There is nothing here, or it is closed to you',
          'یہاں کچھ نہیں، یا یہ آپ کے لیے بند ہے',
          'دلته هېڅ نشته، یا تاسو ته بند دی',
          'این‌جا چیزی نیست، یا به روی شما بسته است',
        ),
      )}
    >
      <p>
        {say(
          text(
            'Both look the same on purpose, so that asking tells nobody what exists.',
            'دونوں جان بوجھ کر ایک جیسے دکھتے ہیں، تاکہ پوچھنے سے کسی کو معلوم نہ ہو کہ کیا موجود ہے۔',
            'دواړه په قصد یو شان ښکاري، څو پوښتنه چا ته ونه وايي چې څه شته.',
            'هر دو عمداً یکسان دیده می‌شود تا پرسیدن به کسی نگوید چه وجود دارد.',
          ),
        )}
      </p>
    </Problem>
  );
}

export function PeoplePage({ view }: { view: View }) {
  const { say } = view;
  const head = say(text('Head of delegation', 'سربراہ وفد', 'د پلاوي مشر', 'رئیس هیئت'));
  const people = (name: string) => (
    <RowList
      items={[
        {
          title: name,
          href: '#',
          meta: head,
          chip: (
            <Chip shape="full" tone="ok">
              {say(text('Key active', 'کلید فعال', 'کیلي فعاله', 'کلید فعال'))}
            </Chip>
          ),
        },
      ]}
    />
  );
  return (
    <>
      <PageHead
        title={say(text('People', 'افراد', 'کسان', 'افراد'))}
        lead={say(
          text(
            'In alternating order; today {a} is named first.',
            'باری باری ترتیب سے؛ آج {a} کا نام پہلے ہے۔',
            'په بدلېدونکي ترتیب؛ نن د {a} نوم لومړی دی.',
            'به ترتیب نوبتی؛ امروز نام {a} نخست است.',
          ),
          { a: say(NAMES.eastmark) },
        )}
      />
      <Cards>
        <Card title={say(NAMES.eastmark)} meta={say(text('Party', 'فریق', 'لوری', 'طرف'))}>
          {people('Oren Vask')}
        </Card>
        <Card title={say(NAMES.northland)} meta={say(text('Party', 'فریق', 'لوری', 'طرف'))}>
          {people('Tamsin Rool')}
        </Card>
        <Card title={say(NAMES.corvia)} meta={say(text('Mediator', 'ثالث', 'منځګړی', 'میانجی'))}>
          {people('Ilse Marr')}
        </Card>
      </Cards>
      <Section
        title={say(text('Words of your key', 'آپ کی کلید کے الفاظ', 'ستاسو د کیلي ټکي', 'کلمات کلید شما'))}
      >
        <KeyWords
          view={view}
          words={['harbor', 'candle', 'rigid', 'oyster', 'velvet', 'nephew', 'crouch', 'tide']}
        />
      </Section>
    </>
  );
}

/** The markup that the signing script makes, to look at it. */
export function DialogPage({ view }: { view: View }) {
  const { say } = view;
  return (
    <>
      <h1>{say(text('Put a demand', 'مطالبہ پیش کریں', 'غوښتنه وړاندې کړئ', 'خواست پیش کنید'))}</h1>
      <dialog class="sign-dialog" open aria-labelledby="sign-title">
        <h2 id="sign-title">{say(SIGN_TEXTS.beforeYouSign)}</h2>
        <section class="sign-entry">
          <h3>{say(text('Put a demand', 'مطالبہ پیش کریں', 'غوښتنه وړاندې کړئ', 'خواست پیش کنید'))}</h3>
          <dl>
            <dt>{say(text('In one line', 'ایک سطر میں', 'په یوه کرښه کې', 'در یک سطر'))}</dt>
            <dd dir="auto">{say(CAMPS)}</dd>
            <dt>{say(text('To', 'کس سے', 'چا ته', 'به'))}</dt>
            <dd dir="auto">{say(NAMES.eastmark)}</dd>
          </dl>
          <p class="sign-readers">
            <strong>{say(SIGN_TEXTS.whoReads)}</strong> {say(SIGN_TEXTS.readersTable)}
          </p>
          <p class="sign-proof">{say(SIGN_TEXTS.provesToReaders)}</p>
          <details open>
            <summary>{say(SIGN_TEXTS.exactText)}</summary>
            <pre dir="ltr" tabindex={0}>
              {
                '{"audience":["table"],"author":"cdcd","data":{"title":"Close the camps used by the Iron Column"}}'
              }
            </pre>
          </details>
        </section>
        <p class="sign-key">
          {say(SIGN_TEXTS.signedWith, { label: 'Ilse Marr' })}{' '}
          <bdi class="key-words" dir="ltr" lang="en">
            harbor candle rigid oyster velvet nephew crouch tide
          </bdi>
        </p>
        <p class="sign-actions">
          <button type="button" class="secondary">
            {say(SIGN_TEXTS.back)}
          </button>
          <button type="button" class="primary">
            {say(SIGN_TEXTS.sign)}
          </button>
        </p>
      </dialog>
    </>
  );
}
