"""The questions of the leaderboard and of the figures, as a column store is asked them."""

WORDS = """
    CREATE MACRO month(day) AS datetrunc('month', day)::DATE;
    CREATE MACRO successful(state) AS state IN ('rewarded', 'capped');
    CREATE MACRO credited(state) AS successful(state) OR state IN ('arrived', 'under_review');
    CREATE MACRO counted(state, visit) AS
        NOT (state = 'cancelled' OR (state = 'rejected' AND visit IS NULL));
    CREATE MACRO months(begins, ends) AS TABLE
        SELECT first::DATE AS month, (first - INTERVAL 1 DAY)::DATE AS eve, last_day(first) AS last
        FROM range(begins, ends + 1, INTERVAL 1 MONTH) AS all_of(first);
    CREATE MACRO referred(begins, ends) AS TABLE
        SELECT id, patient_id, day AS first, month(day) AS month
        FROM visit SEMI JOIN (SELECT friend_id FROM referral WHERE credited(state)) AS friend
            ON friend.friend_id = visit.patient_id
        WHERE new_patient AND state <> 'cancelled' AND day BETWEEN begins AND ends;
"""
"""What the questions have in common."""

BOARD = """
    WITH won AS (
        SELECT referrer_id, count(*) AS successful, sum(coalesce(points, 0)) AS points,
            max(arrived_on) AS reached_on, max(visit_id) AS reached_visit
        FROM referral
        WHERE arrived_on BETWEEN $begins AND $ends AND successful(state)
        GROUP BY referrer_id
    ), beside AS (
        SELECT referrer_id,
            count(*) FILTER (registered_on BETWEEN $begins AND $ends AND counted(state, visit_id))
                AS registered,
            count(*) FILTER (state IN ('registered', 'contacted', 'booked')) AS waiting,
            count(*) FILTER (successful(state)) AS ever
        FROM referral SEMI JOIN won USING (referrer_id)
        GROUP BY referrer_id
    ), paid AS (
        SELECT referrer_id, sum(amount)::BIGINT AS revenue
        FROM referral JOIN visit ON visit.patient_id = friend_id
        WHERE arrived_on BETWEEN $begins AND $ends AND successful(referral.state)
            AND day BETWEEN $begins AND $ends AND visit.state <> 'cancelled'
        GROUP BY referrer_id
    )
    SELECT rank() OVER (ORDER BY successful DESC), patient.name, phone.number, card.number,
        successful, won.points, registered, waiting, ever, won.referrer_id,
        coalesce(revenue, 0)
    FROM won JOIN beside USING (referrer_id) LEFT JOIN paid USING (referrer_id)
        JOIN patient ON patient.id = won.referrer_id
        LEFT JOIN card ON card.patient_id = patient.id AND NOT blocked
        LEFT JOIN phone ON phone.patient_id = patient.id AND position = 0
    WHERE own_file_of IS NULL
    ORDER BY successful DESC, reached_on, reached_visit, card.number
"""

_NEW = """
    SELECT month(day), if(friend.friend_id IS NULL, channel, 'referral'), count(*)
    FROM visit JOIN patient ON patient.id = visit.patient_id
        LEFT JOIN (SELECT DISTINCT friend_id FROM referral WHERE credited(state)) AS friend
            ON friend.friend_id = visit.patient_id
    WHERE new_patient AND state <> 'cancelled' AND day BETWEEN $begins AND $ends GROUP BY ALL
"""
_WAITS = """
    SELECT month(arrived_on), arrived_on - registered_on, count(*) FROM referral
    WHERE credited(state) AND arrived_on BETWEEN $begins AND $ends GROUP BY ALL
"""
_REWARD_WAITS = """
    SELECT month(day), day - arrived_on, count(*)
    FROM referral_move JOIN referral ON referral.id = referral_id
    WHERE new = 'rewarded' AND state = 'rewarded' AND day BETWEEN $begins AND $ends GROUP BY ALL
"""
_POSTED = """
    SELECT month(ledger.day), coalesce(undone.kind, ledger.kind), sum(ledger.points)
    FROM ledger LEFT JOIN ledger AS undone ON undone.seq = ledger.reverses
    WHERE ledger.day BETWEEN $begins AND $ends GROUP BY ALL
"""
_COHORT = """
    SELECT month(registered_on), occasion, count(*), count(*) FILTER (credited(state)),
        count(*) FILTER (successful(state)), coalesce(sum(paid) FILTER (credited(state)), 0)::BIGINT
    FROM referral LEFT JOIN (
        SELECT patient_id, sum(amount) AS paid FROM visit WHERE state <> 'cancelled' GROUP BY ALL
    ) ON patient_id = friend_id
    WHERE counted(state, visit_id) AND registered_on BETWEEN $begins AND $ends GROUP BY ALL
"""
_REVENUE = """
    SELECT month, coalesce(sum(amount), 0)::BIGINT
    FROM referred($begins, $ends) JOIN visit USING (patient_id)
    WHERE day BETWEEN first AND first + $days - 1 AND state <> 'cancelled' GROUP BY ALL
"""
_REWARD_COST = """
    SELECT month, sum(points)::BIGINT
    FROM ledger JOIN referred($begins, $ends) AS friend
        ON split_part(cause, ':', 2) = friend.id::VARCHAR
    WHERE cause LIKE 'visit:%'
        AND seq NOT IN (SELECT reverses FROM ledger WHERE reverses IS NOT NULL) GROUP BY ALL
"""
_SINCE = """
    SELECT month(registered_on), registered_on - day, count(*)
    FROM referral ASOF JOIN (SELECT patient_id, day FROM visit WHERE state = 'completed')
        ON patient_id = referrer_id AND registered_on >= day
    WHERE counted(state, visit_id) AND registered_on BETWEEN $begins AND $ends GROUP BY ALL
"""
_REFERRERS = """
    SELECT month(registered_on), count(DISTINCT referrer_id) FROM referral
    WHERE counted(state, visit_id) AND registered_on BETWEEN $begins AND $ends GROUP BY ALL
"""
_OPEN_POINTS = """
    SELECT month, sum(points)::BIGINT FROM months($begins, $ends) JOIN ledger ON day <= last
    GROUP BY ALL
"""

FIGURES = (
    _NEW,
    _WAITS,
    _REWARD_WAITS,
    _POSTED,
    _COHORT,
    _SINCE,
    _REVENUE,
    _REWARD_COST,
    _REFERRERS,
    _OPEN_POINTS,
)
"""What the figures of months are made of, each asked for all months at once."""

HEADS = """
    SELECT $begins, count(*) FILTER (before), count(*) FILTER (before AND NOT after),
        count(*) FILTER (after)
    FROM (
        SELECT bool_or(day BETWEEN $begins - $window AND $begins - 1) AS before,
            bool_or(day BETWEEN $ends - $window + 1 AND $ends) AS after
        FROM visit
        WHERE state IN ('waiting', 'in_treatment', 'completed')
            AND day BETWEEN $begins - $window AND $ends
        GROUP BY patient_id
    )
"""
"""Heads of one period; DuckDB answers it for many in turn sooner than for all at once."""

PERIOD_REFERRERS = """
    SELECT count(DISTINCT referrer_id) FROM referral
    WHERE counted(state, visit_id) AND registered_on BETWEEN $begins AND $ends
"""
