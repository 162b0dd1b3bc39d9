/** What is said about safety: before the first workout, on its own page, and when it hurts. Basis: our coaching notes, Safety. */
export const safety = {
  'safety.lead':
    'Longline is general exercise guidance, not medical advice. It sees seventeen points on your body, never your spine, and cannot tell what hurts.',

  'safety.ask-title': 'Ask first',
  'safety.ask-lead': 'Talk to a doctor or physiotherapist before you begin if one of these is true for you:',
  'safety.ask-pain': 'Your back hurts now',
  'safety.ask-sciatica': 'Sciatica, or a disc problem',
  'safety.ask-stenosis': 'Spinal stenosis',
  'safety.ask-bones': 'Osteoporosis',
  'safety.ask-surgery': 'A recent operation or injury',
  'safety.ask-pregnant': 'You are pregnant',

  'safety.stop-title': 'Stop at once if you feel',
  'safety.stop-leg': 'Pain that shoots down a leg',
  'safety.stop-spasm': 'A cramp or spasm in your back',
  'safety.stop-sharp': 'Sharp pain, or pain that grows',
  'safety.stop-numb': 'Numbness, tingling, or a weakness that is new',
  'safety.stop-dizzy': 'Dizziness',
  'safety.stop-chest': 'Pain in your chest',
  'safety.stop-breath': 'Trouble getting your breath',
  'safety.stop-after':
    'Come down, rest, and end it there for today. If it stays or comes back, have it looked at.',

  'safety.urgent-title': 'Get medical help now',
  'safety.urgent-legs': 'Pain, numbness or weakness in both legs',
  'safety.urgent-saddle': 'Numbness around your genitals or anus',
  'safety.urgent-bladder': 'Trouble holding or passing urine or stool',
  'safety.urgent-fall': 'Back pain after a fall or a crash',
  'safety.urgent-chest': 'Pain in your chest, or trouble breathing, that does not settle at once',
  'safety.urgent-call':
    'Call your emergency number, or go to an emergency department. Do not wait for tomorrow.',

  'safety.ball-title': 'The ball and the room',
  'safety.ball-floor': 'A floor that does not slip, for you and for the ball; bare feet or shoes with grip.',
  'safety.ball-space': 'Clear space all round: room to roll off on either side, nothing with an edge.',
  'safety.ball-tuck': 'Learn the knee tuck before the pike.',
  'safety.ball-size': 'A firm ball that is made for exercise, in the size for your height.',

  'safety.mine-title': 'While you exercise',
  'safety.mine-range': 'Go only as far as is comfortable. A smaller movement is always all right.',
  'safety.mine-end': 'You can stop at any moment: press "Finish", or stand up.',
  'safety.mine-form':
    'Longline tells what it sees from one camera. No count and no score of it says that an exercise is right for your back.',

  'safety.other-title': 'When this is not the way',
  'safety.other-lead':
    'A sore lower back can have causes that this routine is not made for. These are common ones. Only an examination can tell which it is.',
  'safety.other-spasm': 'Muscle spasm',
  'safety.feels-spasm':
    'It comes suddenly, often in the middle of a movement: the muscles lock, and bending or standing up straight hurts.',
  'safety.see-spasm':
    'Leave the routine until it has let go. If it lasts more than a few days, see a doctor.',
  'safety.other-disc': 'Sciatica, or a spinal disc',
  'safety.feels-disc':
    'Pain shoots from the back or the buttock down one leg or both, perhaps with tingling, numbness or weakness.',
  'safety.see-disc':
    'See a doctor or physiotherapist, who can choose exercises for it. With both legs, get help now.',
  'safety.other-joints': 'Arthritis',
  'safety.feels-joints':
    'An ache and stiffness in the joints, often worst on getting up or after sitting still, that comes and goes over months.',
  'safety.see-joints': 'See a doctor first, and ask which of these exercises suit you.',
  'safety.other-feels': 'How it feels',
  'safety.other-see': 'What to do',

  'safety.accept-title': 'Before your first workout',
  'safety.accept-read': 'I have read this.',
  'safety.accept-begin': 'Begin the workout',
  'safety.accept-not-now': 'Not now',
  'safety.accept-first': 'Tick the box when you have read it.',
  'safety.accept-all': 'All of it, with what else can be behind the pain',
} as const;
