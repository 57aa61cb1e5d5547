/** Made by training/incoming/fit.ts from our own messages; see `WordModel`. */
export const REPEAT_WORDS = `-125
! 29
0 -240
0 0 46
0 ? 134
0 am -27
0 and -42
0 i -41
0 if -30
0 in -22
0 nd 30
0 on -58
0 or 244
0 rd 57
0 th -117
0 to -33
? ? -57
? don't 82
? he -53
? i 13
? i've 78
? if -71
? it -51
? it's -72
? the -70
? you -72
a -140
a 0 -23
a bit -8
a good -42
a new 19
a proper 45
a week -37
a yes 87
about -34
about a 95
about it -22
about the 29
after -156
again 336
again i 58
again why 79
agreed 61
all -97
already 104
also -42
am -35
an 100
an answer 68
an hour -33
and -39
and 0 64
and a -61
and every 88
and he -49
and i -76
and i'd 19
and i'll -16
and i'm -62
and i've -112
and it's 57
and she -11
and she's -14
and so 88
and they -50
and we 43
and you 14
another -65
answer 170
answer of 60
answered 91
any -51
anything -129
april 35
are -193
are in -16
are you -67
as a 18
as i 50
as well 14
as you -27
ask 95
ask the 42
ask you 24
asked 263
asked for 69
asked me -88
asked you 154
asking 212
asking for 46
asking you 47
at -288
at 0 -143
at noon -12
at ten -31
at the -113
at yours -60
away 20
baby -69
back 160
back and 77
back to 153
bad -47
bag -35
be -13
be a -17
be in -21
because -101
because of -64
because you -54
bed -15
bedtime 43
been -53
before -79
before the -19
being -56
better 38
big -47
bike 69
bill 127
birthday 49
bit -46
blue 61
book -36
both -101
both of -14
bought -18
box -50
boys -11
bring -18
bring the -56
but 295
but i 119
by -253
by 0 -13
by friday -33
by the -74
by your 113
call -50
called -31
came -56
can 93
can have -25
can i 219
can it 95
can we -52
can you -81
can't 226
can't find 51
cant 82
car -41
caravan 108
care 58
cash 65
cat 160
change 42
changed 103
changed your 47
check -89
child -81
children -26
christmas 109
clear 45
club -35
coat -24
code 98
collect 26
come 35
come to 135
coming 14
confirmed 186
could -201
could we -75
could you -105
date 18
day -54
days -84
dear 56
decide 131
deposit -31
did 89
did say 67
did you 98
didn't like 64
do -270
do the 13
do you -105
does 101
doesn't 10
dog 161
doing -53
don't 44
don't care 81
don't say 112
don't want -33
done -123
dont -9
door -53
double 108
down -130
driving 124
drop -41
due -54
each -73
eight -54
either -37
email 127
end 15
even 44
evening 67
ever -75
every 12
everyone -14
everything -36
explain 107
explained 196
explained it 61
explanation 97
extra -19
family -47
father -41
father's 61
feel -51
final 47
find 49
find it 47
fine -21
five -21
for -68
for a 51
for her -33
for his 77
for it 12
for the 43
for you -51
forgive 76
forgive me 47
forgotten 90
form -117
found -58
free -41
friday -64
from -151
from the 46
front -26
full 42
gave -53
get a 39
get my 53
get the -38
gets 65
getting -13
give 110
give me 116
go -36
go to -33
going 100
going to 118
gone -162
gonna 52
good -73
got -37
got a -37
got it 11
got the -34
gp -48
group 45
had 64
had a 27
had it 32
had to -37
half 55
half of 51
handover 18
happy -32
hard 64
has -71
has a -13
has been 55
have 12
have a -28
have said 82
have the 27
have them -33
have to -50
have you -13
haven't 102
having -46
he -235
he has -20
he was -54
he's -159
he's been -23
head -8
hear 39
hear you 10
hearing 32
her -208
her to -40
here -116
here you 25
him -149
him ? 41
him in -22
him to -36
his -187
holiday 96
home -100
hope 41
hour -76
hours -49
house -44
how -36
hundred 25
i 326
i am 11
i ask 96
i asked 131
i can -123
i can't -59
i cant 59
i didn't 22
i do 28
i don't 109
i gave -53
i get 135
i have 9
i haven't 41
i hear 36
i keep 85
i know 158
i need -87
i no 26
i put 81
i refer 106
i ring 117
i said 36
i say 104
i still 109
i think -63
i want 280
i was -73
i won't 70
i'd -60
i'd like 27
i'd still 85
i'll -120
i'll be -31
i'm 76
i'm asking 73
i'm going 93
i'm just -69
i'm not 26
i'm so -68
i'm sorry -51
i'm still 41
i've 213
i've asked 164
i've got 41
i've had 43
i've lost 94
i've read 86
i've told -38
if -204
if i 52
if it's -25
if you -11
in -71
in a 28
in my -29
in one 122
in the -35
in your -58
instead 20
into -53
is -76
is 0 -68
is a -56
is at -15
is in -24
is it 115
is my 132
is not 60
is on -18
is that -58
is there 28
isn't -96
it 239
it ? 122
it again 65
it and -61
it be 70
it for -24
it i 39
it in -8
it is 36
it isn't -44
it on 62
it still 64
it the -45
it to 17
it was -31
it's a -46
it's in 130
it's not 113
it's the -71
its -56
job -60
june 31
just -9
just give 13
keep 70
kids -29
kit -30
know 25
know but 68
know it's 58
know what 58
know you 154
last 118
last time 130
last week 42
late -54
leave -36
left -72
let 8
let me 80
letter -86
like 203
like a 58
like the 100
like to 58
list 24
little -12
look -8
lost 48
lot -55
love 53
lunch 41
made -15
make -102
make it -51
man -37
many 101
may 88
me 262
me a 18
me all 51
me and -26
me have 127
me i -23
me my 47
me on 130
me the 274
me to -14
me what 127
mediation 81
message -14
might -70
mine 81
mine i 61
minute -31
miss -40
monday 20
monday ? 44
monday and 76
mondays -24
money -41
more 212
morning 122
mother -109
mother's 90
move -59
moved -49
moved to -44
mr -13
much -82
mum -25
must -28
my 318
my last 57
my mother's 49
my name 78
my records 50
my request 86
myself 75
name 117
nd 30
need -399
need a -42
need an -29
need the -53
need to -112
needs -47
never -86
new 12
next -119
night -103
nights 26
nine 22
no 240
no ? 53
no i 122
no to 79
no your 66
noon -17
not 204
not an 47
note -68
nothing -73
now -59
number -78
nurse -27
nursery -103
o'clock 93
of 62
of his -64
of the 141
of us -70
of you -49
of your -14
off -70
office -44
ok -68
ok ? -57
old 54
on -141
on a -27
on friday 40
on his -23
on monday 65
on my 26
on saturday -53
on sunday -39
on the -169
on this 29
on thursday -36
on tuesday 97
on your -35
once 203
once more 144
one -43
one of -60
only 24
open -30
or 66
or 0 225
or the 51
order 145
order i 65
other -27
our -52
out -150
out of -30
over -45
own -48
paid -71
parents -30
party 15
pay 12
peanuts 67
peanuts ? 67
pension 72
person 15
phone 64
photos 35
pick -13
place -54
play -37
please -183
please don't -91
points 117
proper 36
put 50
put it 52
put the 32
question 47
rang -24
rather -68
rd 53
read 16
read it 46
reading -33
really -15
reasons 88
receipt 40
records 48
refer 106
refusal 80
refused 50
replied 120
reply 104
request 204
request the 47
right -102
ring -77
round 8
safe 32
said 299
said about 25
said before 72
said i'm 27
said no 129
said you 24
same 143
saturday -131
say 304
say it 62
say it's 136
say the 61
say you 62
saying 64
says -140
school -56
second -99
see -170
sell 96
sell me 96
send -108
send me -17
sent 25
sent me 110
set -39
seven -49
shall -44
shall i -104
she -213
she has -45
she'd -41
she'll -25
she's -107
shift -50
shoes -34
should 81
sick -30
side -65
sign -69
since -62
six -43
size 26
sleep -34
so -56
so i -52
so i'm -54
so sorry -113
sold 49
some 103
something -100
sorry 159
sorry for -91
sorry i -63
sorry sorry -18
sorry to -14
spare -26
start -68
stay -17
still 363
still asking 41
still like 156
still think 44
stop 205
straight -50
sunday -98
take -122
take him -29
talk -71
tea -47
teacher -31
tell -25
tell me 79
tell you 15
telling 107
telling me 49
telling you 103
ten -113
text 19
text me 82
th -117
th ? -62
th and 18
than -118
thank 39
thank you 50
that -27
that i 65
that the 22
that you -17
that's 95
that's a 78
that's not 46
the 183
the 0 -22
the answer 86
the app 16
the blue 57
the boys -10
the car -40
the caravan 109
the children -12
the date 46
the dog 163
the door -34
the first 54
the holiday 130
the kids 18
the last -104
the new -25
the one -86
the order 68
the pension 72
the phone 16
the same 34
the second -76
the third -8
the wednesday 60
their -56
them -93
them in 46
them on 22
then -76
there -150
there's -83
there's a -54
they -61
they need -33
they want -17
they're -9
they've -33
thing -14
things -80
third 83
this 108
this but 36
this i 25
this is -75
this week -36
though -52
three -21
through 76
thursday -82
thursday ? -16
till -33
till 0 -54
time is 85
times 263
times i 78
to -167
to ask -14
to be -71
to come -31
to do -64
to get -49
to have -26
to keep 43
to know -65
to me 32
to my 103
to say -115
to see -50
to stay -21
to take -28
to tell -31
to the 97
to your 104
today -25
told 105
told me 90
told the -73
tomorrow -136
tonight -150
too -86
took -53
top 36
trip -45
try 53
tuesday -8
turn -44
twice 71
twice in 122
two -149
u 322
u said 54
until -67
up -186
up and -22
up on -15
up to -38
ur 31
us -152
use 20
use the 39
version 97
very 61
wait -42
want -90
want it 57
want me -53
want my 74
want the 40
want them 56
want to -144
wanted 36
wants -69
was 86
was it 157
was the 65
way -70
we 126
we agreed 85
we both -44
we're -38
wedding 37
wednesday 114
week -36
weeks -44
well 163
well i 84
went 46
were -100
what 78
what size 72
what time -81
what was 40
what you 133
what's 136
when -112
when i -45
when you -25
where 109
where is 116
where's 78
where's my 78
which 51
while -28
who -109
whole -44
why 296
why can't 176
why not 55
will -83
will be -33
with -296
with a -30
with her -37
with him -22
with the -162
with you -52
without -8
won't 37
work -12
would -62
would you -106
write -46
writing 46
written -21
wrong -48
wrote 31
year -38
years -56
yes 129
yes ? 155
yes i 66
yesterday 96
you 28
you ? -76
you and -46
you are -68
you at -38
you can -35
you can't 14
you confirmed 117
you did 84
you do -76
you don't -60
you for -41
you get -22
you have -74
you haven't 52
you i 67
you just 14
you keep 128
you need -29
you said 96
you say 233
you tell 60
you think -34
you to -24
you told 81
you want -167
you were -41
you'd -56
you'll -44
you're -48
you've 259
you've already 97
you've explained 53
you've said 198
you've told 25
your 154
your mind 44
your refusal 80
your reply 102
yours -60
yours ? -24
yourself -55`;
