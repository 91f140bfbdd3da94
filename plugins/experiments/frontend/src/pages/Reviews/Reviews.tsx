import { useUrlState } from '@hone/react';
import { Container, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { GateHealthTab } from './health/GateHealthTab';
import { PolicyTab } from './policy/PolicyTab';
import { ReviewsTab } from './ReviewsTab';
import { REVIEW_TABS, REVIEWS_URL, isReviewTab } from './reviewsUrl';
import { useReviews } from './useReviews';

/** How many plans wait, as far as they are loaded; nothing before that. */
function useCount(tab: 'mine' | 'team'): string {
  const { rows, hasNextPage } = useReviews(tab);
  if (!rows || rows.length === 0) return '';
  return `(${rows.length}${hasNextPage ? '+' : ''})`;
}

/** What waits for my approval, how risky is it, what changed? And what are the gates worth? */
export function Reviews() {
  const t = useT();
  const [url, setUrl] = useUrlState(REVIEWS_URL);
  // Here, because a look at another tab should not cost a text that somebody works on.
  const [draft, setDraft] = useState<string | null>(null);
  const counts = { mine: useCount('mine'), team: useCount('team') };
  return (
    <Container>
      <Tabs
        selectedKey={url.tab}
        onSelectionChange={key => {
          const tab = REVIEW_TABS.find(one => one === key);
          if (tab) setUrl({ tab, id: null, version: null });
        }}
      >
        <TabList aria-label={t('reviews.tabs')}>
          {REVIEW_TABS.map(tab => (
            <Tab key={tab} id={tab}>
              {tab === 'mine' || tab === 'team'
                ? t('reviews.tabCount', {
                    tab: t(`reviews.${tab}`),
                    waiting: counts[tab],
                  })
                : t(`reviews.${tab}`)}
            </Tab>
          ))}
        </TabList>
        {REVIEW_TABS.map(tab => (
          <TabPanel key={tab} id={tab}>
            {isReviewTab(tab) && (
              <ReviewsTab tab={tab} id={url.id} onOpen={id => setUrl({ id })} />
            )}
            {tab === 'health' && (
              <GateHealthTab
                days={url.days}
                onDays={days => setUrl({ days })}
              />
            )}
            {tab === 'policy' && (
              <PolicyTab
                version={url.version}
                onVersion={version => setUrl({ version })}
                days={url.days}
                onDays={days => setUrl({ days })}
                draft={draft}
                onDraft={setDraft}
              />
            )}
          </TabPanel>
        ))}
      </Tabs>
    </Container>
  );
}
