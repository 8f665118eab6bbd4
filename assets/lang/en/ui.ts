<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>AddSessionDialog</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdjustText</name>
    <message numerus="yes">
        <source>All in all about %n min.</source>
        <translation>
            <numerusform>All in all about %n min.</numerusform>
            <numerusform>All in all about %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeNotice</name>
    <message numerus="yes">
        <source>%n person(s) here could be taken for this one. Is it one of them?</source>
        <translation>
            <numerusform>%n person here could be taken for this one. Is it one of them?</numerusform>
            <numerusform>%n persons here could be taken for this one. Is it one of them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppPersonPage</name>
    <message numerus="yes">
        <source>%n session(s) typed in</source>
        <translation>
            <numerusform>%n session typed in</numerusform>
            <numerusform>%n sessions typed in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupText</name>
    <message numerus="yes">
        <source>%n session(s), the newest of %1. %2. %3.</source>
        <translation>
            <numerusform>%n session, the newest of %1. %2. %3.</numerusform>
            <numerusform>%n sessions, the newest of %1. %2. %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceText</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n days</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, share of the plan in the last %n session(s)</source>
        <translation>
            <numerusform>%1, share of the plan in the last %n session</numerusform>
            <numerusform>%1, share of the plan in the last %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for the hips</source>
        <comment>sets</comment>
        <translation>
            <numerusform>%n for the hips</numerusform>
            <numerusform>%n for the hips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 in the last %n session(s), effort OK, form held.</source>
        <translation>
            <numerusform>%1 of %2 in the last %n session, effort OK, form held.</numerusform>
            <numerusform>%1 of %2 in the last %n sessions, effort OK, form held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 on both sides in the last %n session(s), effort OK, form held.</source>
        <translation>
            <numerusform>%1 of %2 on both sides in the last %n session, effort OK, form held.</numerusform>
            <numerusform>%1 of %2 on both sides in the last %n sessions, effort OK, form held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The form slipped in the last %n session(s).</source>
        <translation>
            <numerusform>The form slipped in the last %n session.</numerusform>
            <numerusform>The form slipped in the last %n sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 was the least in the last %n session(s).</source>
        <translation>
            <numerusform>%1 of %2 was the least in the last %n session.</numerusform>
            <numerusform>%1 of %2 was the least in the last %n sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without training.</source>
        <translation>
            <numerusform>%n day without training.</numerusform>
            <numerusform>%n days without training.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <source>Deleted sessions stay here for %n day(s).</source>
        <translation>
            <numerusform>Deleted sessions stay here for %n day.</numerusform>
            <numerusform>Deleted sessions stay here for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWriter</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoosePersonDialog</name>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>%n person found</numerusform>
            <numerusform>%n persons found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClinicFileText</name>
    <message numerus="yes">
        <source>The record of %1 brought %n session(s).</source>
        <comment>a name</comment>
        <translation>
            <numerusform>The record of %1 brought %n session.</numerusform>
            <numerusform>The record of %1 brought %n sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of it belong to somebody else here and stay there.</source>
        <translation>
            <numerusform>%n session of it belong to somebody else here and stay there.</numerusform>
            <numerusform>%n sessions of it belong to somebody else here and stay there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message numerus="yes">
        <source>On %1 you did %n rep(s) of %2 on the left. Today you did %3.</source>
        <translation>
            <numerusform>On %1 you did %n rep of %2 on the left. Today you did %3.</numerusform>
            <numerusform>On %1 you did %n reps of %2 on the left. Today you did %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 you did %n rep(s) of %2 on the right. Today you did %3.</source>
        <translation>
            <numerusform>On %1 you did %n rep of %2 on the right. Today you did %3.</numerusform>
            <numerusform>On %1 you did %n reps of %2 on the right. Today you did %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 you did %n rep(s) of %2. Today you did %3.</source>
        <translation>
            <numerusform>On %1 you did %n rep of %2. Today you did %3.</numerusform>
            <numerusform>On %1 you did %n reps of %2. Today you did %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier today you did %n rep(s) of %2 on the left. Now you did %3.</source>
        <translation>
            <numerusform>Earlier today you did %n rep of %2 on the left. Now you did %3.</numerusform>
            <numerusform>Earlier today you did %n reps of %2 on the left. Now you did %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier today you did %n rep(s) of %2 on the right. Now you did %3.</source>
        <translation>
            <numerusform>Earlier today you did %n rep of %2 on the right. Now you did %3.</numerusform>
            <numerusform>Earlier today you did %n reps of %2 on the right. Now you did %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier today you did %n rep(s) of %2. Now you did %3.</source>
        <translation>
            <numerusform>Earlier today you did %n rep of %2. Now you did %3.</numerusform>
            <numerusform>Earlier today you did %n reps of %2. Now you did %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 you did %2 for %n s on the left. Today it was %3 s.</source>
        <translation>
            <numerusform>On %1 you did %2 for %n s on the left. Today it was %3 s.</numerusform>
            <numerusform>On %1 you did %2 for %n s on the left. Today it was %3 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 you did %2 for %n s on the right. Today it was %3 s.</source>
        <translation>
            <numerusform>On %1 you did %2 for %n s on the right. Today it was %3 s.</numerusform>
            <numerusform>On %1 you did %2 for %n s on the right. Today it was %3 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 you did %2 for %n s. Today it was %3 s.</source>
        <translation>
            <numerusform>On %1 you did %2 for %n s. Today it was %3 s.</numerusform>
            <numerusform>On %1 you did %2 for %n s. Today it was %3 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier today you did %2 for %n s on the left. Now it was %3 s.</source>
        <translation>
            <numerusform>Earlier today you did %2 for %n s on the left. Now it was %3 s.</numerusform>
            <numerusform>Earlier today you did %2 for %n s on the left. Now it was %3 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier today you did %2 for %n s on the right. Now it was %3 s.</source>
        <translation>
            <numerusform>Earlier today you did %2 for %n s on the right. Now it was %3 s.</numerusform>
            <numerusform>Earlier today you did %2 for %n s on the right. Now it was %3 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier today you did %2 for %n s. Now it was %3 s.</source>
        <translation>
            <numerusform>Earlier today you did %2 for %n s. Now it was %3 s.</numerusform>
            <numerusform>Earlier today you did %2 for %n s. Now it was %3 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvertText</name>
    <message numerus="yes">
        <source>%n backup(s) in the data folder are readable too.</source>
        <translation>
            <numerusform>%n backup in the data folder are readable too.</numerusform>
            <numerusform>%n backups in the data folder are readable too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in the data folder are encrypted too.</source>
        <translation>
            <numerusform>%n backup in the data folder are encrypted too.</numerusform>
            <numerusform>%n backups in the data folder are encrypted too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged file(s) cannot be encrypted. Delete them when nobody needs them:</source>
        <translation>
            <numerusform>%n damaged file cannot be encrypted. Delete them when nobody needs them:</numerusform>
            <numerusform>%n damaged files cannot be encrypted. Delete them when nobody needs them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CueWords</name>
    <message numerus="yes">
        <source>Rest, %n second(s). Then set %1.</source>
        <translation>
            <numerusform>Rest, %n second. Then set %1.</numerusform>
            <numerusform>Rest, %n seconds. Then set %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rest, %n second(s). Next: %1.</source>
        <translation>
            <numerusform>Rest, %n second. Next: %1.</numerusform>
            <numerusform>Rest, %n seconds. Next: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change position, %n second(s): %1.</source>
        <translation>
            <numerusform>Change position, %n second: %1.</numerusform>
            <numerusform>Change position, %n seconds: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1. Change position, %n second(s): %2.</source>
        <translation>
            <numerusform>Next: %1. Change position, %n second: %2.</numerusform>
            <numerusform>Next: %1. Change position, %n seconds: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Get ready, %n second(s): %1.</source>
        <translation>
            <numerusform>Get ready, %n second: %1.</numerusform>
            <numerusform>Get ready, %n seconds: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Get ready, %n second(s): %1. %2 first.</source>
        <translation>
            <numerusform>Get ready, %n second: %1. %2 first.</numerusform>
            <numerusform>Get ready, %n seconds: %1. %2 first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch sides, %n second(s): %1. %2</source>
        <translation>
            <numerusform>Switch sides, %n second: %1. %2</numerusform>
            <numerusform>Switch sides, %n seconds: %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch sides, %n second(s): %1.</source>
        <translation>
            <numerusform>Switch sides, %n second: %1.</numerusform>
            <numerusform>Switch sides, %n seconds: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n second(s).</source>
        <translation>
            <numerusform>%1, %n second.</numerusform>
            <numerusform>%1, %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left: %1, %n second(s).</source>
        <translation>
            <numerusform>Left: %1, %n second.</numerusform>
            <numerusform>Left: %1, %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right: %1, %n second(s).</source>
        <translation>
            <numerusform>Right: %1, %n second.</numerusform>
            <numerusform>Right: %1, %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s).</source>
        <translation>
            <numerusform>%n second.</numerusform>
            <numerusform>%n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) more.</source>
        <translation>
            <numerusform>%n second more.</numerusform>
            <numerusform>%n seconds more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going on in %n second(s).</source>
        <translation>
            <numerusform>Going on in %n second.</numerusform>
            <numerusform>Going on in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Going on in %n second(s).</source>
        <comment>where</comment>
        <translation>
            <numerusform>%1 Going on in %n second.</numerusform>
            <numerusform>%1 Going on in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataText</name>
    <message numerus="yes">
        <source>All is well: %n session(s) read and compared with the checksums.</source>
        <translation>
            <numerusform>All is well: %n session read and compared with the checksums.</numerusform>
            <numerusform>All is well: %n sessions read and compared with the checksums.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) turned out not to be as written. Nothing was changed. Restore a backup from before, or export what is there.</source>
        <translation>
            <numerusform>%n thing turned out not to be as written. Nothing was changed. Restore a backup from before, or export what is there.</numerusform>
            <numerusform>%n things turned out not to be as written. Nothing was changed. Restore a backup from before, or export what is there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is restored, with %n session(s).</source>
        <translation>
            <numerusform>The backup is restored, with %n session.</numerusform>
            <numerusform>The backup is restored, with %n sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneWriter</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoseText</name>
    <message numerus="yes">
        <source>%1 × %n rep(s) each side</source>
        <translation>
            <numerusform>%1 × %n rep each side</numerusform>
            <numerusform>%1 × %n reps each side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n rep(s)</source>
        <translation>
            <numerusform>%1 × %n rep</numerusform>
            <numerusform>%1 × %n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rep(s) each side</source>
        <translation>
            <numerusform>%n rep each side</numerusform>
            <numerusform>%n reps each side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rep(s)</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n s each side</source>
        <translation>
            <numerusform>%1 × %n s each side</numerusform>
            <numerusform>%1 × %n s each side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n s</source>
        <translation>
            <numerusform>%1 × %n s</numerusform>
            <numerusform>%1 × %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s each side</source>
        <translation>
            <numerusform>%n s each side</numerusform>
            <numerusform>%n s each side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExerciseTexts</name>
    <message numerus="yes">
        <source>rep(s)</source>
        <translation>
            <numerusform>rep</numerusform>
            <numerusform>reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>round(s)</source>
        <translation>
            <numerusform>round</numerusform>
            <numerusform>rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set(s)</source>
        <translation>
            <numerusform>set</numerusform>
            <numerusform>sets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%n session(s) came in.</source>
        <translation>
            <numerusform>%n session came in.</numerusform>
            <numerusform>%n sessions came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) took the later state from the file.</source>
        <translation>
            <numerusform>%n session took the later state from the file.</numerusform>
            <numerusform>%n sessions took the later state from the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) came in or took the state from the file: answers, stars, own exercises.</source>
        <translation>
            <numerusform>%n other thing came in or took the state from the file: answers, stars, own exercises.</numerusform>
            <numerusform>%n other things came in or took the state from the file: answers, stars, own exercises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) kept the later state from here.</source>
        <translation>
            <numerusform>%n session kept the later state from here.</numerusform>
            <numerusform>%n sessions kept the later state from here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) stayed deleted, as here.</source>
        <translation>
            <numerusform>%n session stayed deleted, as here.</numerusform>
            <numerusform>%n sessions stayed deleted, as here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>I have: %n thing(s)</source>
        <translation>
            <numerusform>I have: %n thing</numerusform>
            <numerusform>I have: %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutText</name>
    <message numerus="yes">
        <source>Do all of it %n time(s).</source>
        <translation>
            <numerusform>Do all of it %n time.</numerusform>
            <numerusform>Do all of it %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, rest %n s</source>
        <comment>a dose, and the rest between its sets</comment>
        <translation>
            <numerusform>%1, rest %n s</numerusform>
            <numerusform>%1, rest %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, rest %n s</source>
        <comment>sets, and the rest between them</comment>
        <translation>
            <numerusform>%1, rest %n s</numerusform>
            <numerusform>%1, rest %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %n rep(s)</source>
        <translation>
            <numerusform>Left %n rep</numerusform>
            <numerusform>Left %n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right %n rep(s)</source>
        <translation>
            <numerusform>Right %n rep</numerusform>
            <numerusform>Right %n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left %n s</source>
        <translation>
            <numerusform>Left %n s</numerusform>
            <numerusform>Left %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right %n s</source>
        <translation>
            <numerusform>Right %n s</numerusform>
            <numerusform>Right %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every day, about %n minute(s)</source>
        <translation>
            <numerusform>Every day, about %n minute</numerusform>
            <numerusform>Every day, about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, about %n minute(s) each time</source>
        <comment>days of the week</comment>
        <translation>
            <numerusform>%1, about %n minute each time</numerusform>
            <numerusform>%1, about %n minutes each time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message numerus="yes">
        <source>%n session(s), %1</source>
        <comment>how many, and how long they were together</comment>
        <translation>
            <numerusform>%n session, %1</numerusform>
            <numerusform>%n sessions, %1</numerusform>
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
        <source>%1: %2, %n session(s)</source>
        <comment>a date and how long it was trained</comment>
        <translation>
            <numerusform>%1: %2, %n session</numerusform>
            <numerusform>%1: %2, %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pain stop(s)</source>
        <comment>a day with its sessions</comment>
        <translation>
            <numerusform>%1, %n pain stop</numerusform>
            <numerusform>%1, %n pain stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n month(s) reached %2 minutes in an average week</source>
        <translation>
            <numerusform>%1 of %n month reached %2 minutes in an average week</numerusform>
            <numerusform>%1 of %n months reached %2 minutes in an average week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n week(s) reached %2 minutes</source>
        <translation>
            <numerusform>%1 of %n week reached %2 minutes</numerusform>
            <numerusform>%1 of %n weeks reached %2 minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockText</name>
    <message numerus="yes">
        <source>That is not the passphrase. The next one is taken in %n second(s).</source>
        <translation>
            <numerusform>That is not the passphrase. The next one is taken in %n second.</numerusform>
            <numerusform>That is not the passphrase. The next one is taken in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That recovery key is not of this data. The next one is taken in %n second(s).</source>
        <translation>
            <numerusform>That recovery key is not of this data. The next one is taken in %n second.</numerusform>
            <numerusform>That recovery key is not of this data. The next one is taken in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After several wrong passphrases no other is taken for %n second(s).</source>
        <translation>
            <numerusform>After several wrong passphrases no other is taken for %n second.</numerusform>
            <numerusform>After several wrong passphrases no other is taken for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: %n more sign(s) at the least.</source>
        <translation>
            <numerusform>Too short: %n more sign at the least.</numerusform>
            <numerusform>Too short: %n more signs at the least.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockWarning</name>
    <message numerus="yes">
        <source>Psoas Trainer locks in %n second(s). Press any key to stay.</source>
        <translation>
            <numerusform>Psoas Trainer locks in %n second. Press any key to stay.</numerusform>
            <numerusform>Psoas Trainer locks in %n seconds. Press any key to stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnCards</name>
    <message numerus="yes">
        <source>In %n of your routines</source>
        <translation>
            <numerusform>In %n of your routines</numerusform>
            <numerusform>In %n of your routines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackText</name>
    <message numerus="yes">
        <source>%n new routine(s): %1.</source>
        <translation>
            <numerusform>%n new routine: %1.</numerusform>
            <numerusform>%n new routines: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new exercise(s): %1.</source>
        <translation>
            <numerusform>%n new exercise: %1.</numerusform>
            <numerusform>%n new exercises: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the pack are here now.</source>
        <translation>
            <numerusform>%n part of the pack is here now.</numerusform>
            <numerusform>%n parts of the pack are here now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own routines or exercises cannot be read. They stay in your data.</source>
        <translation>
            <numerusform>%n of your own routines or exercises cannot be read. They stay in your data.</numerusform>
            <numerusform>%n of your own routines or exercises cannot be read. They stay in your data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleBinDialog</name>
    <message numerus="yes">
        <source>Deleted people stay here for %n day(s), with everything that is kept of them.</source>
        <translation>
            <numerusform>Deleted people stay here for %n day, with everything that is kept of them.</numerusform>
            <numerusform>Deleted people stay here for %n days, with everything that is kept of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>%n person found</numerusform>
            <numerusform>%n persons found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonCharts</name>
    <message numerus="yes">
        <source>%n number(s) on a scale from 0 to 10</source>
        <comment>pain as it was given</comment>
        <translation>
            <numerusform>%n number on a scale from 0 to 10</numerusform>
            <numerusform>%n numbers on a scale from 0 to 10</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rep(s)</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPageText</name>
    <message numerus="yes">
        <source>version %1, from %2, %n day(s) a week</source>
        <comment>a plan</comment>
        <translation>
            <numerusform>version %1, from %2, %n day a week</numerusform>
            <numerusform>version %1, from %2, %n days a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n planned day(s) trained in full, %2 in part</source>
        <translation>
            <numerusform>%1 of %n planned day trained in full, %2 in part</numerusform>
            <numerusform>%1 of %n planned days trained in full, %2 in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more session(s) besides the planned days</source>
        <translation>
            <numerusform>%n more session besides the planned days</numerusform>
            <numerusform>%n more sessions besides the planned days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message numerus="yes">
        <source>and %n more exercise(s)</source>
        <translation>
            <numerusform>and %n more exercise</numerusform>
            <numerusform>and %n more exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSection</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>%n day(s) a week</source>
        <translation>
            <numerusform>%n day a week</numerusform>
            <numerusform>%n days a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rest %n s</source>
        <translation>
            <numerusform>rest %n s</numerusform>
            <numerusform>rest %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlayerSection</name>
    <message numerus="yes">
        <source>Between two exercises. A change of position adds %n s.</source>
        <translation>
            <numerusform>Between two exercises. A change of position adds %n s.</numerusform>
            <numerusform>Between two exercises. A change of position adds %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryText</name>
    <message numerus="yes">
        <source>Backup of %1 with %n sessions, the newest of %2.</source>
        <translation>
            <numerusform>Backup of %1 with %n sessions, the newest of %2.</numerusform>
            <numerusform>Backup of %1 with %n sessions, the newest of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Newest good backup: %1, with %n sessions, the newest of %2.</source>
        <translation>
            <numerusform>Newest good backup: %1, with %n sessions, the newest of %2.</numerusform>
            <numerusform>Newest good backup: %1, with %n sessions, the newest of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newer file shows %n sessions of later days. They are missing in the backup.</source>
        <translation>
            <numerusform>The newer file shows %n sessions of later days. They are missing in the backup.</numerusform>
            <numerusform>The newer file shows %n sessions of later days. They are missing in the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The damaged file shows %n sessions of later days. They are missing in the backup.</source>
        <translation>
            <numerusform>The damaged file shows %n sessions of later days. They are missing in the backup.</numerusform>
            <numerusform>The damaged file shows %n sessions of later days. They are missing in the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions could be read. They are in the file %1.</source>
        <translation>
            <numerusform>%n sessions could be read. They are in the file %1.</numerusform>
            <numerusform>%n sessions could be read. They are in the file %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>Left %1 %, right %2 % of the target, %n session(s).</source>
        <translation>
            <numerusform>Left %1 %, right %2 % of the target, %n session.</numerusform>
            <numerusform>Left %1 %, right %2 % of the target, %n sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last %n day(s) of this report: %1 % strengthening, %2 % stretch and release.</source>
        <translation>
            <numerusform>In the last %n day of this report: %1 % strengthening, %2 % stretch and release.</numerusform>
            <numerusform>In the last %n days of this report: %1 % strengthening, %2 % stretch and release.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sets in its last %n day(s): hip flexors %1, glutes %2, core %3.</source>
        <translation>
            <numerusform>Sets in its last %n day: hip flexors %1, glutes %2, core %3.</numerusform>
            <numerusform>Sets in its last %n days: hip flexors %1, glutes %2, core %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestChip</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n damaged backup(s) are kept in the folder and cannot be restored.</source>
        <translation>
            <numerusform>%n damaged backup are kept in the folder and cannot be restored.</numerusform>
            <numerusform>%n damaged backups are kept in the folder and cannot be restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineText</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of it are not there any more and are left out.</source>
        <translation>
            <numerusform>%n exercise of it are not there any more and are left out.</numerusform>
            <numerusform>%n exercises of it are not there any more and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreeningDialog</name>
    <message numerus="yes">
        <source>%n question(s) still open</source>
        <translation>
            <numerusform>%n question still open</numerusform>
            <numerusform>%n questions still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionText</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message numerus="yes">
        <source>%n session(s) cannot be read and were set aside. They stay in the file, and everything else is here. The check of the data, in the settings, names them.</source>
        <translation>
            <numerusform>%n session cannot be read and were set aside. They stay in the file, and everything else is here. The check of the data, in the settings, names them.</numerusform>
            <numerusform>%n sessions cannot be read and were set aside. They stay in the file, and everything else is here. The check of the data, in the settings, names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideSumsText</name>
    <message numerus="yes">
        <source>of %n rep(s)</source>
        <comment>how many were chosen; the number that were done stands before it</comment>
        <translation>
            <numerusform>of %n rep</numerusform>
            <numerusform>of %n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left: %1 of %n rep(s)</source>
        <translation>
            <numerusform>Left: %1 of %n rep</numerusform>
            <numerusform>Left: %1 of %n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right: %1 of %n rep(s)</source>
        <translation>
            <numerusform>Right: %1 of %n rep</numerusform>
            <numerusform>Right: %1 of %n reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidesText</name>
    <message numerus="yes">
        <source>Even means within %n point(s).</source>
        <translation>
            <numerusform>Even means within %n point.</numerusform>
            <numerusform>Even means within %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rep(s)</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n stop(s) for pain, as you gave them</source>
        <translation>
            <numerusform>%1: %n stop for pain, as you gave them</numerusform>
            <numerusform>%1: %n stops for pain, as you gave them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message numerus="yes">
        <source>Session done. Your hips had a good %n minute(s).</source>
        <translation>
            <numerusform>Session done. Your hips had a good %n minute.</numerusform>
            <numerusform>Session done. Your hips had a good %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayText</name>
    <message numerus="yes">
        <source>If you like: %1, %n min.</source>
        <comment>name of a light routine</comment>
        <translation>
            <numerusform>If you like: %1, %n min.</numerusform>
            <numerusform>If you like: %1, %n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s)</source>
        <comment>done in this week, and the goal</comment>
        <translation>
            <numerusform>%1 of %n session</numerusform>
            <numerusform>%1 of %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) on target</source>
        <translation>
            <numerusform>%n week on target</numerusform>
            <numerusform>%n weeks on target</numerusform>
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
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes about %n min, not %1: rests count too, and what is in it is needed.</source>
        <translation>
            <numerusform>It takes about %n min, not %1: rests count too, and what is in it is needed.</numerusform>
            <numerusform>It takes about %n min, not %1: rests count too, and what is in it is needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starts with a warm-up of %n min.</source>
        <translation>
            <numerusform>Starts with a warm-up of %n min.</numerusform>
            <numerusform>Starts with a warm-up of %n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n a side</source>
        <translation>
            <numerusform>%1 × %n a side</numerusform>
            <numerusform>%1 × %n a side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a side</source>
        <translation>
            <numerusform>%n a side</numerusform>
            <numerusform>%n a side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n s a side</source>
        <translation>
            <numerusform>%1 × %n s a side</numerusform>
            <numerusform>%1 × %n s a side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s a side</source>
        <translation>
            <numerusform>%n s a side</numerusform>
            <numerusform>%n s a side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to the goal of this week.</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n more to the goal of this week.</numerusform>
            <numerusform>%n more to the goal of this week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message numerus="yes">
        <source>Desk break, %n min</source>
        <translation>
            <numerusform>Desk break, %n min</numerusform>
            <numerusform>Desk break, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedHandoutDialog</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rep(s)</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message numerus="yes">
        <source>%n min done. Nothing is lost, whatever you choose.</source>
        <translation>
            <numerusform>%n min done. Nothing is lost, whatever you choose.</numerusform>
            <numerusform>%n min done. Nothing is lost, whatever you choose.</numerusform>
        </translation>
    </message>
</context>
</TS>
