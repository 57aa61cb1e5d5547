/** Made by training/incoming/fit.ts from our own messages; see `WordModel`. */
export const REPEAT_WORDS = `-135
! 31
0 -199
0 0 57
0 ? 119
0 am -27
0 and -37
0 for 8
0 i -42
0 if -30
0 in -23
0 nd 30
0 on -52
0 or 245
0 rd 67
0 th -115
0 to -30
? -62
? ? -52
? he -46
? i 56
? i'm 18
? i've 125
? if -65
? it -42
? it's -72
? she's -40
? the -59
? you -64
a -187
a 0 -22
a good -35
a new -15
a proper 50
a week -28
a yes 97
about a 122
about it -10
after -128
again 331
again i 65
again why 57
agree -54
all -87
already 106
also -38
always 33
am -18
an 68
an hour -31
and -29
and 0 62
and a -51
and every 108
and he -44
and i -37
and i'd 45
and i'll -12
and i'm -54
and i've -106
and it's 68
and she -10
and she's -11
and the 19
and they -47
and we 66
and you 19
another -57
answer 184
answer of 78
answered 62
any -24
anything -113
app 20
april 30
are -169
are in -17
are you -58
as 10
as a 33
as i 68
as well 19
as you -24
ask 167
ask the 62
ask you 30
asked 283
asked for 82
asked me -81
asked you 131
asking 221
asking you 56
at -270
at 0 -130
at noon -10
at ten -24
at the -103
at yours -51
away 20
baby -60
back 172
back and 100
back to 155
bad -43
bag -28
be -72
be in -18
because -90
because of -58
because you -49
bed -15
bedtime 69
been -60
before -58
before the -17
being -42
better 39
big -42
bike 70
bill 132
birthday 52
bit -34
blue 74
book -36
both -65
both of -11
box -42
boys -60
bring the -46
but 323
but i 95
by -301
by 0 -13
by friday -26
by the -61
call -41
called -27
came -51
can 97
can have -21
can i 190
can we -16
can you -93
can't 214
can't find 53
cant 82
car -11
care 61
change 46
changed 64
check -80
child -76
children -19
christmas 126
clear 46
club -30
coat -23
code 120
collect 36
come 61
come to 146
coming 23
confirmed 139
could -146
could we -61
could you -89
dad -42
date 39
day -47
days -75
dear 55
deposit -31
did 124
did say 86
did you 128
didn't like 71
do -244
do the 23
do you -100
does -27
doesn't 16
dog 173
doing -43
don't 59
don't care 83
don't say 120
don't want -34
done -113
door -40
double 130
down -124
driving 100
drop -34
due -56
each -65
eight -47
either -32
email 141
end 17
even -68
ever -65
every 13
everyone -11
everything -34
explain 122
explained 207
explained it 58
explanation 99
family -40
father -36
feel -46
final 58
find 55
find it 48
fine -62
first 9
five -19
for -76
for a -56
for her -30
for his 80
for it 10
for the 103
for you -46
forgive 94
forgive me 63
forgotten 52
form -106
found -45
four 22
free -34
friday -121
from -163
from the -14
front -24
full 52
gate 23
gave -40
get 18
get a 43
get my 59
get the -34
getting -43
give 150
give me 132
go -33
go to -26
going 79
going to 88
gone -136
gonna 52
good -86
got -25
got a -64
got it 17
got the -20
gp -44
had 101
had a 63
had it 36
had to -31
half 66
half of 61
hand 19
handover 24
happy -25
hard 34
has -37
has a -12
has been 60
have -51
have a -57
have said 83
have the 20
have them -28
have to -40
have you -33
haven't 87
having -46
he -211
he has -17
he was -53
he's -128
he's been -19
head 9
hear 48
hear you 14
hearing 38
help 11
her -267
her to -34
here -78
here you 32
him -149
him ? 53
him in -25
him to -35
his -154
holiday 93
home -87
hope 55
hour -71
hours -45
house -28
how -11
i 334
i am 27
i ask 109
i asked 149
i can -110
i can't -46
i cant 64
i didn't 29
i do -9
i don't 130
i gave -51
i get 133
i have 62
i haven't 19
i hear 38
i keep 87
i know 86
i need -87
i no 34
i put 95
i refer 104
i said 56
i say 33
i still 129
i think -45
i want 278
i was -94
i'd -108
i'd like 13
i'll -112
i'll be -27
i'm 63
i'm asking 60
i'm going 122
i'm just -65
i'm not 38
i'm so -66
i'm sorry -33
i'm still 43
i've 185
i've asked 173
i've got 46
i've had 43
i've told -33
if -165
if i 23
if it's -21
in -52
in a 41
in my -27
in one 121
in the -90
in your -49
instead -45
into -47
is -91
is 0 -61
is a -47
is at -15
is in -18
is it 90
is my 75
is not 72
is on -18
is that -48
is the 15
is there 34
isn't -72
it 237
it ? 23
it and -55
it for -24
it i 40
it is 47
it isn't -37
it on 79
it the -25
it was -12
it's 16
it's a -40
it's in 137
it's not 39
it's the -60
its -43
job -53
june 51
just give 19
keep 85
kids -9
kit -25
know -15
know what 91
know you 147
last 94
last time 144
last week 49
late -53
leave -32
left -61
letter -66
like 130
like a 86
like the 8
like to 38
list 31
long 18
look -65
lost 33
lot -48
love 61
lunch -20
make -88
make it -45
man -33
many 117
may 101
me 235
me a 23
me all 64
me and -53
me i -18
me my 51
me on 48
me the 232
me to 8
me what 92
mediation 35
might -59
mind -30
mine 103
mine i 71
minute -23
miss -39
monday 48
monday ? 50
monday and 87
mondays -20
money -19
month 18
more 251
morning 145
mother -97
mother's 92
move -47
moved -42
moved to -39
mr -11
much -82
mum -62
must -16
my 319
my mother's 51
my name 77
my records 46
my request 88
myself 47
name 140
nd 30
need -375
need a -39
need an -29
need the -49
need to -101
needs -42
never -72
next -109
night -113
nights 23
no 201
no i 150
no to 91
no your 76
noon -15
not 228
not an 62
note -58
nothing -62
now -35
number -68
nurse -23
nursery -84
o'clock 116
of 70
of his -62
of the 123
of us -64
of you -43
of your -12
off -121
office -41
ok -50
ok ? -50
old 65
on -127
on a -17
on friday -42
on monday 75
on my 39
on saturday -47
on sunday -38
on the -120
on this 37
on thursday -33
on your -31
once 223
once more 148
one of -49
only 42
open -18
or 38
or 0 223
or the 67
order 176
order i 71
other -25
our -48
out -122
out of -31
over -38
own -36
paid -56
parents -24
park 11
party -29
pay 20
person 28
phone 53
photo 22
pick -12
place -42
play -33
please -204
please don't -74
proper 44
put 9
put it 60
put the 46
question 89
rang -46
rather -59
rd 62
reading -36
really 8
reasons 90
receipt 43
records 45
refer 104
refusal 74
replied 139
reply 126
request 127
request the 50
right -88
ring -96
safe 37
said 299
said about 32
said before 69
said no 143
said you 30
same 93
saturday -111
say 245
say it 30
say it's 60
say no 25
say the 84
say you 78
says -124
school -74
second -90
see -153
sell 116
sell me 116
send -138
sent -44
set -36
seven -46
shall -100
shall i -82
she -225
she has -38
she'd -37
she'll -24
she's -111
shift -43
shoes -33
should 99
sick -21
side -59
sign -58
since -49
six -26
size -9
sleep -33
so -47
so i -40
so i'm -45
so sorry -107
so you 15
sold 56
some 130
something -84
sorry 193
sorry for -89
sorry i -44
sorry to 14
spare -20
st 8
start -63
still 260
still asking 43
still think 52
stop 216
straight -45
sunday -57
sure 23
take -109
take him -25
talk -63
tea -42
teacher -29
tell -20
tell me 61
tell you 23
telling 120
telling me 55
telling you 110
ten -89
term 9
text -8
th -115
th ? -61
th and 19
than -111
thank 47
thank you 56
that 13
that i 77
that the 27
that you -17
that's 93
that's a 94
that's not 61
the 150
the answer 117
the app 27
the blue 63
the boys -59
the car -15
the date 66
the dog 175
the door -25
the first 60
the holiday 118
the kids 35
the last -82
the new -23
the one -82
the order 92
the phone 39
the same 37
the school -49
the second -69
the wednesday 62
their -49
them -82
them in 49
then -70
there -111
there's -76
there's a -50
they -64
they need -31
they want -17
they've -30
thing 22
things -65
think 56
third 112
this 106
this but 39
this i 29
this is -93
this week -30
though -46
thought 9
three -53
through 98
thursday -79
thursday ? -13
till 0 -50
time -21
time is 100
times 261
times i 95
to -178
to ask 19
to be -90
to come -30
to do -59
to get -47
to have -23
to keep 42
to know -55
to me 48
to my 117
to say -174
to see -46
to stay -22
to take -27
to tell -21
to the 25
to you 13
to your 111
today -17
told 58
told me 122
told the -66
tomorrow -113
tonight -131
too -79
took -45
trip -41
try -10
tuesday -44
turn -37
twice 73
twice in 122
two -107
u 314
u said 52
until -56
up -156
up and -21
up on -14
up to -37
ur 33
us -134
use 30
use the 48
version 116
very 59
wait -37
want -54
want it 64
want me -49
want my 74
want the 30
want them 57
want to -119
wants -62
was 106
was it 155
was the 78
way -64
we 46
we both -39
we're -34
wedding 37
wednesday 92
week -15
weekend 10
weeks -37
well 182
well i 82
went 64
were -90
what 109
what time -68
what was 40
what you 106
what's 104
when -104
when i -40
when you -49
where 21
where's 85
where's my 85
which 76
while -28
who -156
whole -36
why 316
why can't 153
why not 69
will -51
will be -27
with -351
with a -23
with her -28
with him -22
with me 12
with the -122
with you -47
won't -26
work -9
would -71
would you -94
write -37
writing 56
written -14
wrong -36
wrote 51
year -19
years -46
yes 189
yes ? 194
yes i 81
yesterday 120
you 41
you ? -68
you and -45
you are -61
you at -33
you can -24
you can't 20
you confirmed 139
you did 75
you do -70
you don't -55
you for -34
you get -15
you have -64
you haven't 61
you i 70
you just 25
you keep 131
you know 29
you need -27
you said 102
you say 209
you think -28
you told 39
you want -161
you were -35
you'd -83
you'll -27
you're -105
you've 259
you've already 75
you've explained 60
you've said 141
you've told 30
your 138
your refusal 74
your reply 108
yours -46
yours ? -21
yourself -48`;
