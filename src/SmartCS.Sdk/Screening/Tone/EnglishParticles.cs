namespace SmartCS.Sdk.Screening.Tone;

/// <summary>The English words that strengthen, turn or ask, and the phrases that only look like praise or blame.</summary>
internal static class EnglishParticles
{
    public static ToneGroup[] Groups { get; } =
    [
        new(ToneKind.Degree, 1.4f, "very|extremely|absolutely|totally|completely|incredibly|super|so|too|utterly|insanely|highly|beyond|soo|hugely|truly|bloody|freaking|effing|most|exceptionally|thoroughly"),
        new(ToneKind.Degree, 1.2f, "really|such|such a|quite|rather|pretty good|more and more|definitely|certainly|seriously good|just so"),
        new(ToneKind.Degree, 0.6f, "a bit|a little|slightly|somewhat|kind of|kinda|sort of|sorta|fairly|mildly|partly|maybe|perhaps|a tad|seems|seem"),
        new(ToneKind.Negation, 1f, "not|no|never|without|hardly|barely|scarcely|isn't|isnt|wasn't|wasnt|aren't|arent|weren't|werent|don't|dont|doesn't|doesnt|didn't|didnt|won't|wont|can't|cant|cannot|couldn't|couldnt|wouldn't|wouldnt|shouldn't|shouldnt|haven't|havent|hasn't|hasnt|hadn't|hadnt|neither|nor|none|nothing|far from|anything but|less than|lack of|lacks|ain't|aint"),
        new(ToneKind.Contrast, 1f, "but|however|unfortunately though|yet it|except that|until i|then again|nevertheless|nonetheless|on the other hand"),
        new(ToneKind.Concession, 1f, "although|though|even though|despite|while it|in spite of|even if|apart from|other than"),
        new(ToneKind.Summary, 1f, "overall|all in all|in general|in short|in conclusion|to sum up|bottom line|long story short"),
        new(ToneKind.Question, 1f, "if|in case|whether|wondering if|would like to know|want to know if|i was wondering|what happens if|what if"),
        new(ToneKind.Question, 1f, "is it|is there|is this|is the|is that|are you|are there|are these|are the|does it|does the|does this|does that|do you|do i|do they|can i|can you|can it|could you|could i|will it|will the|will this|will i|would it|would you|would this|should i|how do|how does|how can|how long|how much|how many|how often|how about|which one|which is|what is|what's|what are|when does|when will|when do|when is|where can|where do|where is|may i|has it|have you"),
        new(ToneKind.QuestionOpener, 1f, "is|are|does|do|can|could|will|would|should|has|have|any|which|what|how|where|when|who|was|were|may|might|am"),
        new(ToneKind.Neutral, 0f, """
            good morning|good afternoon|good evening|good day|good night|hello|hi|how are you|how good|no thanks|no thank you|not only|not just|no longer available|not sure|no idea|no doubt|no wonder|cannot wait to see|nothing to lose|not necessarily|if possible|would like|like to|looks like|feel like|like this|like that|something like|what is it like
            |best before|best seller|best sellers|bestseller|best selling|best price|best way|best buy|best regards|best wishes|kind regards|warm regards|do your best|good for|good to know|as good as|good faith|goods|well|as well|how well|pretty much|pretty sure|fair trade|fair enough|fine jewelry|fine print|fun facts|cool down|cooling|cool water|nice to meet|happy to|glad to|happy to help|easy return|easy returns|clear case|solid color|solid colour|solid wood|like new|better than|any better|get better|super glue|great britain|in order|quick question|fast charging|fast charger|fast charge|clean it|love seat|loveseat|quick release|okay to|ok to|is it ok|works with|work with|recommended age|recommended dose|what do you recommend|can you recommend|could you recommend|do you recommend|would you recommend|please recommend|recommend me|recommend a|recommend some|recommend something|recommendation|recommendations|fits in|fix|clear coat
            |slow cooker|bad weather|lost and found|late fee|later|lately|the latest|late night|trash can*|trash bag*|garbage bag*|garbage can*|garbage disposal|junk mail|rubbish bin*|bin bag*|waste bin*|trash bin*|waste basket|hell of a|hello kitty|damage waiver|damage cover|crack protection|crackers|cracker|error code|problem is|leave a message|broken in|broke down the|shit happens|mad men|cheapest|cheaper|cheap flights|poor eyesight|weak coffee|crash course|crash pad|smells like|smells good|smells great|smells nice|smells amazing|smells lovely|stuck on|missing you|waiting for a sale|waiting list|waitlist|avoid damage|to avoid|avoid scratches|hate to bother|sorry to bother|sorry|not a problem|is not a problem|without a problem|without any problem|without any problems|without problems|without issues|no issue|without any issues|sadly|issue a|issue an|issued|issue me|invoice issue|ripped jeans|torn jeans|distressed jeans|dead sea|crap shoot|more|suckers|suction|hated by
            """),
    ];
}
