import { useState } from 'preact/hooks';
import type { SubscribeProblem } from '../../lib/library/library';
import type { Subscription, SubscriptionProblem } from '../../lib/subscriptions/types';
import { STORAGE_PROBLEMS } from '../storage-problems';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';

export interface SubscriptionsPanelProps {
  subscriptions: readonly Subscription[];
  /** Milliseconds since 1970. */
  now: number;
  actions: {
    /** Must be called from a click: the browser asks its user. `null` when it worked. */
    subscribe(address: string, publicKey: string): Promise<SubscribeProblem | null>;
    enable(subscription: Subscription, enabled: boolean): void;
    remove(subscription: Subscription): void;
    /** Brings all up to date. */
    refresh(): void;
  };
}

const PROBLEMS: Record<SubscriptionProblem, MessageKey> = {
  'not-allowed': 'subscription_not_allowed',
  unreachable: 'subscription_unreachable',
  'server-error': 'subscription_server_error',
  moved: 'subscription_moved',
  malformed: 'subscription_malformed',
  'newer-version': 'subscription_newer_version',
  'wrong-key': 'subscription_wrong_key',
  'rolled-back': 'subscription_rolled_back',
  damaged: 'subscription_damaged',
  'too-large': 'subscription_too_large',
  'storage-full': 'storage_full',
  unstorable: 'storage_unreadable',
};

const REFUSALS: Record<SubscribeProblem, MessageKey> = {
  address: 'subscribe_address_wrong',
  key: 'subscribe_key_wrong',
  denied: 'subscription_not_allowed',
  ...STORAGE_PROBLEMS,
};

/** Corpora of publishers that are kept up to date from their own sites. */
export function SubscriptionsPanel({ subscriptions, now, actions }: SubscriptionsPanelProps) {
  const words = useWords();
  return (
    <section class="section">
      <h2>{words.translate('subscriptions')}</h2>
      <p class="meta">{words.translate('subscriptions_mean')}</p>
      <ul class="rows">
        {subscriptions.map(one => (
          <li key={one.url} data-problem={one.problem?.code} data-sequence={one.sequence}>
            <label>
              <input
                type="checkbox"
                checked={one.enabled}
                onChange={event => actions.enable(one, event.currentTarget.checked)}
              />
              <b>{one.name}</b>
            </label>
            <span class="meta">
              <bdi>{one.url}</bdi> · {words.translate('articles_count', [articlesOf(one)])} ·{' '}
              {one.checked === null
                ? words.translate('subscription_never')
                : words.translate('subscription_checked', [dayOf(one.checked)])}
            </span>
            {one.problem && (
              <span class="meta warn">
                {words.translate(PROBLEMS[one.problem.code])} {words.translate('subscription_kept')}
              </span>
            )}
            {one.checked !== null && one.checked > now && (
              <span class="meta warn">{words.translate('clock_set_back')}</span>
            )}
            <button class="small" type="button" onClick={() => actions.remove(one)}>
              {words.translate('remove')}
            </button>
          </li>
        ))}
      </ul>
      <SubscribeForm subscribe={actions.subscribe} />
      {subscriptions.length > 0 && (
        <button class="plain" type="button" onClick={() => actions.refresh()}>
          {words.translate('subscriptions_refresh')}
        </button>
      )}
    </section>
  );

  function articlesOf({ packs }: Subscription): string {
    return words.number(packs.reduce((sum, { articles }) => sum + articles, 0));
  }

  function dayOf(time: number): string {
    return words.date(new Date(time).toISOString());
  }
}

function SubscribeForm({ subscribe }: Pick<SubscriptionsPanelProps['actions'], 'subscribe'>) {
  const words = useWords();
  const [problem, setProblem] = useState<SubscribeProblem | null>(null);
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        const form = event.currentTarget;
        const given = new FormData(form);
        void subscribe(String(given.get('address')), String(given.get('key'))).then(refused => {
          setProblem(refused);
          if (!refused) form.reset();
        });
      }}
    >
      <label>
        {words.translate('subscribe_address')} <input name="address" required />
      </label>
      <label>
        {words.translate('subscribe_key')} <input name="key" required />
      </label>
      <button class="go" type="submit">
        {words.translate('subscribe')}
      </button>
      <p class="meta warn" role="status">
        {problem && words.translate(REFUSALS[problem])}
      </p>
    </form>
  );
}
