namespace SmartCS.Sdk.Shopping;

/// <summary>Makes of a message, with what was said before, what is wanted and what is needed.</summary>
internal static class GuideUnderstanding
{
    /// <summary>The needs in a message, as far as the guide reads it for them; null where it does not.</summary>
    /// <param name="visit">The turn.</param>
    /// <param name="act">What is wanted.</param>
    /// <param name="answered">Whether the message answers the question that was asked.</param>
    public static GuideReading? ReadNeeds(GuideVisit visit, GuideAct act, out bool answered)
    {
        answered = false;
        var session = visit.Memory.Session;
        var mayAnswer = session.Pending is not null && act is GuideAct.None or GuideAct.NoMatter or GuideAct.Yes or GuideAct.No or GuideAct.Choose;
        if (mayAnswer && session.Pending is not null)
        {
            var reading = visit.Catalogue.Guide.Read(session, visit.Text, visit.Locale);
            answered = reading.Answer is GuideAnswer.Answered or GuideAnswer.Unknown or GuideAnswer.NoMatter;
            if (answered || act == GuideAct.None)
            {
                return reading;
            }
        }

        if (act == GuideAct.None || visit.Message.Unknown.Count > 0 || visit.Message.Numbers.Count > 0)
        {
            var reading = visit.Catalogue.Guide.Read(session.Settle(GuideAnswer.PassedOver), visit.Text, visit.Locale);

            // Words around "compare" or "the second" are no wish; only what the catalogue knows is.
            return act == GuideAct.None ? reading : KeepKnown(session, reading, act);
        }

        return null;
    }

    private static GuideReading? KeepKnown(GuideSession before, GuideReading reading, GuideAct act)
    {
        if (act is not (GuideAct.Cheaper or GuideAct.Pricier or GuideAct.Others or GuideAct.Show or GuideAct.NoMatter or GuideAct.No))
        {
            return null;
        }

        var loose = reading.Needs.Where(need => need.Kind == GuideNeedKind.Words || (need.Kind == GuideNeedKind.Preference && act is GuideAct.Cheaper or GuideAct.Pricier)).ToArray();
        var kept = reading.Needs.Except(loose).ToArray();
        return kept.Length == 0 && reading.Problems.Count == 0
            ? null
            : reading with { Session = kept.Length == 0 ? before : reading.Session.Without(loose), Needs = kept };
    }

    /// <summary>What a message wants of the guide, with what is being spoken of.</summary>
    public static GuideAct ActOf(GuideVisit visit)
    {
        var message = visit.Message;
        var act = message.Act;
        if (visit.Turn.State is not null)
        {
            return act is GuideAct.None or GuideAct.Choose ? Implied(visit, act) : act;
        }

        // What began the guide tells what is wanted of it.
        return visit.Turn.Flow switch
        {
            ShoppingGuide.Comparison => GuideAct.Compare,
            ShoppingGuide.AddingToCart => GuideAct.Add,
            ShoppingGuide.BuyingAgain => GuideAct.BuyAgain,
            ShoppingGuide.SizeAdvice => GuideAct.Size,
            _ when (act is GuideAct.Choose or GuideAct.Add && message.Named.Count > 0 && !message.IsNamedWhole) || message.IsWeak || act is GuideAct.Show or GuideAct.Yes or GuideAct.Done or GuideAct.No or GuideAct.Others or GuideAct.NoMatter or GuideAct.Choose && message.Named.Count == 0 => GuideAct.None,
            _ => act,
        };
    }

    // "The blue one in M, two of them" asks for what is spoken of; a number that the list does not have may be a budget.
    private static GuideAct Implied(GuideVisit visit, GuideAct act)
    {
        var (message, memory) = (visit.Message, visit.Memory);
        var pointed = Targets.Pointed(message, memory, numbersArePlaces: true);
        var product = pointed.Count == 1 ? pointed[0] : pointed.Count == 0 ? Targets.Spoken(memory) : null;
        if (product is { } id && visit.Catalogue.Guide.Index.Find(id) is { Variants.Count: > 1 } known && VariantChooser.Read(known, visit.Text, memory.OptionAsked).Count > 0)
        {
            return !message.IsQuestion && (message.IsWanting || message.Quantity is not null) ? GuideAct.Add : GuideAct.Stock;
        }

        // Part of a name with more around it is a wish: "a gaming laptop under 1000".
        if (act == GuideAct.Choose && message.Named.Count > 0 && !message.IsNamedWhole && message.Unknown.Count > 0 && !message.Named.Any(memory.Listed.Contains))
        {
            return GuideAct.None;
        }

        return act == GuideAct.Choose && pointed.Count == 0 && !Targets.MissesList(message, memory) ? GuideAct.None : act;
    }
}
