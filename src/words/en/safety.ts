/** What is said about safety: before the first workout, on its own page, and when it hurts. Basis: our coaching notes, Safety. */
export const safety = {
  'safety.lead':
    "Longline gives general exercise guidance, not medical advice. It sees seventeen points on your body, never your spine, and can't tell what hurts.",

  'safety.ask-title': 'Ask first',
  'safety.ask-lead': 'Talk to a doctor or physiotherapist before you begin if any of these is true for you:',
  'safety.ask-pain': 'Your back hurts now',
  'safety.ask-sciatica': 'Sciatica, or a disc problem',
  'safety.ask-stenosis': 'Spinal stenosis',
  'safety.ask-bones': 'Osteoporosis',
  'safety.ask-surgery': 'A recent operation or injury',
  'safety.ask-pregnant': 'You are pregnant',

  'safety.stop-title': 'Stop at once if you feel',
  'safety.stop-leg': 'Pain that shoots down a leg',
  'safety.stop-spasm': 'A cramp or spasm in your back',
  'safety.stop-sharp': 'Sharp pain, or pain that gets worse',
  'safety.stop-numb': 'Numbness, tingling, or new weakness',
  'safety.stop-dizzy': 'Dizziness',
  'safety.stop-chest': 'Pain in your chest',
  'safety.stop-breath': 'Short of breath',
  'safety.stop-after': 'Come down, rest, and stop for today. If it stays or comes back, see a doctor.',

  'safety.urgent-title': 'Get medical help now',
  'safety.urgent-legs': 'Pain, numbness or weakness in both legs',
  'safety.urgent-saddle': 'Numbness around your genitals or anus',
  'safety.urgent-bladder': 'Trouble holding or passing urine or stool',
  'safety.urgent-fall': 'Back pain after a fall or a crash',
  'safety.urgent-chest': "Chest pain or trouble breathing that doesn't settle at once",
  'safety.urgent-call':
    "Call your emergency number, or go to an emergency department. Don't wait until tomorrow.",

  'safety.ball-title': 'The ball and the room',
  'safety.ball-floor':
    "Use a floor that isn't slippery, for you and for the ball. Go barefoot or wear shoes with grip.",
  'safety.ball-space':
    'Clear the space around you: leave room to roll off on either side, and nothing with an edge.',
  'safety.ball-tuck': 'Your first plan has the knee tuck. Change to the pike only once the tuck is easy.',
  'safety.ball-size': 'Use a firm exercise ball in the right size for your height.',
  'safety.room-title': 'The room',
  'safety.room-floor': "Use a floor that isn't slippery. Go barefoot or wear shoes with grip.",
  'safety.room-space': 'Clear the space around you, and leave nothing with an edge near it.',

  'safety.mine-title': 'While you exercise',
  'safety.mine-range': 'Go only as far as is comfortable. A smaller movement is always fine.',
  'safety.mine-end':
    'You can stop at any moment: press "Finish". If something hurts in a workout, press "It hurts". If you stand up, the workout pauses.',
  'safety.mine-form':
    "Longline reports what it sees from one camera. A count or a score doesn't mean that an exercise is right for your back.",

  'safety.other-title': "When these exercises aren't the answer",
  'safety.other-lead':
    "A sore lower back can have causes that this routine isn't made for. These are common ones. Only an examination can tell which one you have.",
  'safety.other-spasm': 'Muscle spasm',
  'safety.feels-spasm':
    'It comes suddenly, often in the middle of a movement: the muscles lock, and bending or standing up straight hurts.',
  'safety.see-spasm':
    'Wait until it has passed before you exercise. If it lasts more than a few days, see a doctor.',
  'safety.other-disc': 'Sciatica, or a spinal disc',
  'safety.feels-disc':
    'Pain shoots from your back or buttock down one leg or both, perhaps with tingling, numbness or weakness.',
  'safety.see-disc':
    'See a doctor or physiotherapist, who can choose exercises for you. If both legs are affected, get help now.',
  'safety.other-joints': 'Arthritis',
  'safety.feels-joints':
    'Your joints ache and feel stiff, often most when you get up or after sitting still. It comes and goes over months.',
  'safety.see-joints': 'See a doctor first, and ask which of these exercises suit you.',
  'safety.other-feels': 'How it feels',
  'safety.other-see': 'What to do',

  'safety.accept-title': 'Before your first workout',
  'safety.accept-read': 'I have read this.',
  'safety.accept-begin': 'Continue',
  'safety.accept-not-now': 'Not now',
  'safety.accept-first': 'Tick the box when you have read it.',
  'safety.accept-all': 'Read everything, including other causes of back pain',
} as const;
