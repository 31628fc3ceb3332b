using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Defines a flow in C#. What is said about a slot or step holds for the one that was added last. Not for concurrent use.</summary>
/// <remarks>Texts are templates, as in files; a text in one language alone is said in every language. The flow is checked when the host starts.</remarks>
public sealed partial class FlowBuilder
{
    private readonly List<FlowSlotDefinition> _slots = [];
    private FlowDefinition _flow;

    internal FlowBuilder(string name) => _flow = new FlowDefinition { Name = name, Steps = [] };

    /// <summary>Says what the flow is called to shoppers, such as "the return".</summary>
    /// <param name="english">The English wording.</param>
    /// <param name="chinese">The Chinese wording; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Title(string english, string? chinese = null)
    {
        _flow = _flow with { Title = Texts(english, chinese) };
        return this;
    }

    /// <summary>Makes the flow one for shoppers whom the host has verified alone; an unverified one is identified first.</summary>
    /// <returns>The builder.</returns>
    public FlowBuilder RequiresShopper()
    {
        _flow = _flow with { RequiresShopper = true };
        return this;
    }

    /// <summary>Says how long the shopper may be silent before the flow is given up.</summary>
    /// <param name="timeout">1 minute to 30 days. Default 30 minutes.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder TimesOutAfter(TimeSpan timeout)
    {
        _flow = _flow with { Timeout = timeout };
        return this;
    }

    /// <summary>Says how often the same thing is asked before a person is brought in.</summary>
    /// <param name="attempts">1 to 10. Default 3.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder AsksAtMost(int attempts)
    {
        _flow = _flow with { MaxAttempts = attempts };
        return this;
    }

    /// <summary>Adds something that the flow wants to know.</summary>
    /// <param name="name">The slot's name.</param>
    /// <param name="type">What it holds; null means any text.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Slot(string name, SlotType? type = null) => Slot(name, type, out _);

    /// <summary>Adds something that the flow wants to know.</summary>
    /// <param name="name">The slot's name.</param>
    /// <param name="type">What it holds; null means any text.</param>
    /// <param name="slot">The slot, for texts and arguments.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Slot(string name, SlotType? type, out FlowValue slot)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _slots.Add(new FlowSlotDefinition { Name = name, Type = type });
        slot = new FlowValue(name);
        return this;
    }

    /// <summary>Says what the slot is called to shoppers.</summary>
    /// <param name="english">The English wording.</param>
    /// <param name="chinese">The Chinese wording; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">There is no slot yet.</exception>
    public FlowBuilder Called(string english, string? chinese = null) => ChangeSlot(slot => slot with { Title = Texts(english, chinese) });

    /// <summary>Adds a value that the slot may have; with any, it may have no others.</summary>
    /// <param name="value">The value.</param>
    /// <param name="english">What it is called in English.</param>
    /// <param name="chinese">What it is called in Chinese; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">There is no slot yet.</exception>
    public FlowBuilder Choice(string value, string english, string? chinese = null) =>
        ChangeSlot(slot => slot with { Choices = [.. slot.Choices, new FlowChoice(value, Texts(english, chinese))] });

    /// <summary>Makes the slot one that no step need ask for.</summary>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">There is no slot yet.</exception>
    public FlowBuilder Optional() => ChangeSlot(static slot => slot with { IsOptional = true });

    /// <summary>Says which values of the slot are valid.</summary>
    /// <param name="condition">A condition over <c>value</c> and the other slots.</param>
    /// <param name="english">What is said to another value, in English.</param>
    /// <param name="chinese">The same in Chinese; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">There is no slot yet.</exception>
    public FlowBuilder ValidWhen(string condition, string english, string? chinese = null) => ChangeSlot(slot => slot with { Valid = condition, Invalid = Texts(english, chinese) });

    /// <summary>Makes the flow.</summary>
    /// <returns>The definition. Whether it can run is checked when the host starts.</returns>
    /// <exception cref="InvalidOperationException">There is no step.</exception>
    public FlowDefinition Build()
    {
        if (_steps.Count == 0)
        {
            throw new InvalidOperationException($"The flow '{_flow.Name}' has no step; add one, such as Say(...).");
        }

        var names = new StepNames(_steps.Select(static step => step.Id));
        return _flow with { Slots = [.. _slots], Steps = [.. _steps.Select(step => step.Id.Length > 0 ? step : step with { Id = names.Next(step) })] };
    }

    private static LocalizedText Texts(string english, string? chinese) => chinese is null ? LocalizedText.FromString(english) : LocalizedText.Of(english, chinese);

    private FlowBuilder ChangeSlot(Func<FlowSlotDefinition, FlowSlotDefinition> change)
    {
        if (_slots.Count == 0)
        {
            throw new InvalidOperationException($"The flow '{_flow.Name}' has no slot yet; begin with Slot(...).");
        }

        _slots[^1] = change(_slots[^1]);
        return this;
    }
}
