<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Asking</name>
    <message numerus="yes">
        <source>%n more question(s)</source>
        <translation>
            <numerusform>%n more question</numerusform>
            <numerusform>%n more questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted for {name}: %n call(s) settled.</source>
        <translation>
            <numerusform>Noted for {name}: %n call settled.</numerusform>
            <numerusform>Noted for {name}: %n calls settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{treatment}, %n day(s)</source>
        <translation>
            <numerusform>{treatment}, %n day</numerusform>
            <numerusform>{treatment}, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardsPage</name>
    <message numerus="yes">
        <source>%n referral(s) of this month wait for review.</source>
        <translation>
            <numerusform>%n referral of this month waits for review.</numerusform>
            <numerusform>%n referrals of this month wait for review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message numerus="yes">
        <source>%n day(s) after</source>
        <translation>
            <numerusform>%n day after</numerusform>
            <numerusform>%n days after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered after %n minute(s)</source>
        <translation>
            <numerusform>answered after %n minute</numerusform>
            <numerusform>answered after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueSection</name>
    <message numerus="yes">
        <source>%n a person</source>
        <translation>
            <numerusform>%n a person</numerusform>
            <numerusform>%n a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a year</source>
        <translation>
            <numerusform>%n a year</numerusform>
            <numerusform>%n a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n gift</numerusform>
            <numerusform>%n gifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) left</source>
        <translation>
            <numerusform>%n piece left</numerusform>
            <numerusform>%n pieces left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The voucher is valid for %n day(s).</source>
        <translation>
            <numerusform>The voucher is valid for %n day.</numerusform>
            <numerusform>The voucher is valid for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message numerus="yes">
        <source>%n call(s) due</source>
        <translation>
            <numerusform>%n call due</numerusform>
            <numerusform>%n calls due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n treating</source>
        <translation>
            <numerusform>%n treating</numerusform>
            <numerusform>%n treating</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits were left open and closed</source>
        <translation>
            <numerusform>%n visit was left open and closed</numerusform>
            <numerusform>%n visits were left open and closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message numerus="yes">
        <source>At most %n friends a month are paid.</source>
        <translation>
            <numerusform>At most %n friend a month is paid.</numerusform>
            <numerusform>At most %n friends a month are paid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points are valid for %n months.</source>
        <translation>
            <numerusform>Points are valid for %n month.</numerusform>
            <numerusform>Points are valid for %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points can be spent %n days later.</source>
        <translation>
            <numerusform>Points can be spent %n day later.</numerusform>
            <numerusform>Points can be spent %n days later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n patient(s)</source>
        <translation>
            <numerusform>Take over %n patient</numerusform>
            <numerusform>Take over %n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InternalList</name>
    <message numerus="yes">
        <source>Total, %n people</source>
        <translation>
            <numerusform>Total, %n person</numerusform>
            <numerusform>Total, %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message numerus="yes">
        <source>In {month}, %n friend(s) came to {clinic} because you told them about us. There is no greater sign of trust, and we thank you for it.</source>
        <translation>
            <numerusform>In {month}, %n friend came to {clinic} because you told them about us. There is no greater sign of trust, and we thank you for it.</numerusform>
            <numerusform>In {month}, %n friends came to {clinic} because you told them about us. There is no greater sign of trust, and we thank you for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {month}, %n friend(s) you invited came to us for the first time. Every one of them came because you took a minute to ask.</source>
        <translation>
            <numerusform>In {month}, %n friend you invited came to us for the first time, because you took a minute to ask.</numerusform>
            <numerusform>In {month}, %n friends you invited came to us for the first time. Every one of them came because you took a minute to ask.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiabilitySection</name>
    <message numerus="yes">
        <source>%n entry(s) stand in {file}.</source>
        <translation>
            <numerusform>%n entry stands in {file}.</numerusform>
            <numerusform>%n entries stand in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n voucher</numerusform>
            <numerusform>%n vouchers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) in all</source>
        <translation>
            <numerusform>%n entry in all</numerusform>
            <numerusform>%n entries in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged file(s) go with it.</source>
        <translation>
            <numerusform>%n merged file goes with it.</numerusform>
            <numerusform>%n merged files go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So are %n friend(s) who never came, with their phones.</source>
        <translation>
            <numerusform>So is %n friend who never came, with the phone.</numerusform>
            <numerusform>So are %n friends who never came, with their phones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n</source>
        <translation>
            <numerusform>the newest %n</numerusform>
            <numerusform>the newest %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message numerus="yes">
        <source>At most %n friend(s) a month are paid; more count for the leaderboard only.</source>
        <translation>
            <numerusform>At most %n friend a month is paid; more count for the leaderboard only.</numerusform>
            <numerusform>At most %n friends a month are paid; more count for the leaderboard only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points are valid for %n month(s); those that expire first are spent first.</source>
        <translation>
            <numerusform>Points are valid for %n month; those that expire first are spent first.</numerusform>
            <numerusform>Points are valid for %n months; those that expire first are spent first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They can be spent after %n day(s).</source>
        <translation>
            <numerusform>They can be spent after %n day.</numerusform>
            <numerusform>They can be spent after %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message numerus="yes">
        <source>%n friend(s) came</source>
        <translation>
            <numerusform>%n friend came</numerusform>
            <numerusform>%n friends came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>and %n more; the desk knows how they stand</source>
        <translation>
            <numerusform>and %n more; the desk knows how the friend stands</numerusform>
            <numerusform>and %n more; the desk knows how they stand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedeemPage</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>waiting for %n day</numerusform>
            <numerusform>waiting for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralCards</name>
    <message numerus="yes">
        <source>%n point(s) to welcome you</source>
        <translation>
            <numerusform>%n point to welcome you</numerusform>
            <numerusform>%n points to welcome you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) stand in the file.</source>
        <translation>
            <numerusform>%n message stands in the file.</numerusform>
            <numerusform>%n messages stand in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>waiting for %n day</numerusform>
            <numerusform>waiting for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterSection</name>
    <message numerus="yes">
        <source>%n patient(s) taken over</source>
        <translation>
            <numerusform>%n patient taken over</numerusform>
            <numerusform>%n patients taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%n point(s) were taken back</source>
        <translation>
            <numerusform>%n point was taken back</numerusform>
            <numerusform>%n points were taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message numerus="yes">
        <source>Points %n day(s) after a first visit of {yuan} yuan</source>
        <translation>
            <numerusform>Points %n day after a first visit of {yuan} yuan</numerusform>
            <numerusform>Points %n days after a first visit of {yuan} yuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points %n day(s) after a friend's first visit</source>
        <translation>
            <numerusform>Points %n day after a friend's first visit</numerusform>
            <numerusform>Points %n days after a friend's first visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points %n day(s) after a paid first visit</source>
        <translation>
            <numerusform>Points %n day after a paid first visit</numerusform>
            <numerusform>Points %n days after a paid first visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for at most %n friend(s) a month</source>
        <translation>
            <numerusform>for at most %n friend a month</numerusform>
            <numerusform>for at most %n friends a month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n in use</numerusform>
            <numerusform>%n in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voucher</name>
    <message numerus="yes">
        <source>%n point(s) redeemed</source>
        <translation>
            <numerusform>%n point redeemed</numerusform>
            <numerusform>%n points redeemed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhomSheet</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>%n other registration(s) competed; the earliest one counts.</source>
        <translation>
            <numerusform>%n other registration competed; the earliest one counts.</numerusform>
            <numerusform>%n other registrations competed; the earliest one counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Willingness</name>
    <message numerus="yes">
        <source>%n day(s) since the treatment</source>
        <translation>
            <numerusform>%n day since the treatment</numerusform>
            <numerusform>%n days since the treatment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s) came</source>
        <translation>
            <numerusform>%n friend came</numerusform>
            <numerusform>%n friends came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s) named</source>
        <translation>
            <numerusform>%n friend named</numerusform>
            <numerusform>%n friends named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) redeemed</source>
        <translation>
            <numerusform>%n gift redeemed</numerusform>
            <numerusform>%n gifts redeemed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n treatment(s)</source>
        <translation>
            <numerusform>%n treatment</numerusform>
            <numerusform>%n treatments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n adjustment(s)</source>
        <translation>
            <numerusform>%n adjustment</numerusform>
            <numerusform>%n adjustments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) to decide first</source>
        <translation>
            <numerusform>%n review to decide first</numerusform>
            <numerusform>%n reviews to decide first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n row(s) were not taken; see the list.</source>
        <translation>
            <numerusform>%n row was not taken; see the list.</numerusform>
            <numerusform>%n rows were not taken; see the list.</numerusform>
        </translation>
    </message>
</context>
</TS>
