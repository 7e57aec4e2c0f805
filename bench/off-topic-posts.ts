import type { Post } from './forum-posts.ts';

/** Posts that have nothing to do with any articles: "title | first message". */
const POSTS = `
How do I change my nickname here? | I joined yesterday and my name shows up wrong. Where is the setting for that?
Role for newcomers | Hi mods, how do I get the reader role? I read the rules and clicked the emoji but nothing happened.
Voice chat tonight? | Who is up for a call at 9 pm? We could talk about anything.
Introduction | Hello, I'm Sam, 34, from a small town near the sea. I like hiking and old films. Nice to meet you all!
Best laptop for students | What laptop would you buy for under 800 dollars? It should be light and have a good battery.
What should I cook tonight? | I have rice, two eggs and some leeks. Any ideas?
My cat won't eat | She is 4 years old and has refused her food since this morning. When should I call the vet?
Bot is down? | Is the music bot broken? It left the channel and doesn't come back when I call it.
Happy birthday! | Happy birthday to our dear moderator, have a wonderful day!
Good morning | Coffee first. How did everyone sleep?
Which headphones do you use? | Mine broke after two years. What is the best pair for calls?
Python error | I get "IndexError: list index out of range" in line 12. What does that mean and how can I fix it?
Homework help | Solve 3x + 7 = 22. How do you do that step by step?
Football this weekend | Who will win on Saturday? I say the home side, two to one.
Looking for a film | I remember a scene with a red balloon and a train. What is it called?
Weather | Why has it been raining for three weeks? Where did summer go?
Is it just me | or is the app very slow today? When will they fix it?
Meme thread | Post your best memes here. I'll start tomorrow.
Suggestion for the server | Could we have a channel for books? Who would use it?
Wrong channel | Sorry, please delete this. How do I delete a post?
Travel tips | We are going to the mountains in June with two kids. What must we see, and how long should we stay?
Learning the guitar | How long did it take you until you could play a song? Which book did you use?
Can't sleep | What do you do when you can't sleep? I have tried tea and a walk.
New phone | Should I get the small or the large one? How big is yours?
What are you reading? | I just finished a thriller and need something new. What did you like best this year?
Giveaway! | Leave a comment to win a game key. When does it end? Sunday at noon.
Rules question | Why was my message removed? What rule did I break and who removed it?
Off topic: taxes | When do I have to hand in the form, and who can help me with it?
Job interview tomorrow | I'm nervous. What should I wear, and what do they usually ask?
Gym | How often do you train a week, and what do you eat before?
Moving house | How much does a van cost for a day, and where did you rent yours?
Lost my password | I can't log in since the update. What can I do?
Old photos | How do I scan old photos well? What resolution do you use?
Plants | My tomato plants have yellow leaves. What is wrong with them?
Poll: cats or dogs? | Vote below. What do you have at home?
Who wants to play chess? | I play badly but with joy. When are you free?
Birthday present | What do you give a father of 60 who has everything?
Are the mods asleep? | There is spam in general. Who is on duty?
Thank you | I just want to thank everyone for the help last week. You're the best.
Test | test
asdf | asdf asdf
??? | ???
What is the meaning of life? | Asking for a friend.
How are you all doing? | It's been a long week. How was yours?
Which language should I learn first? | I know a bit of French. What is the easiest one, and how many words do I need?
Keyboard layout | What does the key to the left of 1 do? Why is it there?
Video editing | What do you use to cut videos? How many hours does it take you?
Music | What was the first record you bought, and where did you buy it?
Dentist | What did your dentist say about whitening? How much did you pay?
Game night results | Who won last night? I had to leave early.
Notification sound | How do I turn off the sound on my phone? It said there is a setting.
School project | We need five people for a survey. Who can answer ten questions about breakfast?
Feedback wanted | What do you think of our new logo? Be honest.
Server meeting on Friday | We meet at 8 pm in voice. What would you like to discuss? Who takes the minutes?
Which news app is best? | I want one without ads. What do you use to read the news?
Is this a scam? | I got a mail that says I won. What happens if I click on it?
Bike repair | My chain jumps. How long does a chain last and what does a new one cost?
Hot take | Pineapple belongs on pizza. Who agrees?
Wedding speech | How long should it be? What did the best speech you heard say?
Time zones | What time is it where you are? When is the best time for an event?
`;

export const OFF_TOPIC: readonly Post[] = POSTS.trim()
  .split('\n')
  .map((line) => {
    const [title = '', body = ''] = line.split(' | ');
    return { title, body };
  });
