<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
