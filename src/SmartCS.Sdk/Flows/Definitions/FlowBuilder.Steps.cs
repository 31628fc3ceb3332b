using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.Flows;

public sealed partial class FlowBuilder
{
    private readonly List<FlowStep> _steps = [];
    private string? _label;

    /// <summary>Names the step that is added next, so that others can lead to it. Steps without a name are named after what they do, such as <c>collect_order</c>.</summary>
    /// <param name="id">The step's name.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder At(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        _label = id;
        return this;
    }

    /// <summary>Asks for a slot, unless it is filled. <see cref="Again"/>, <see cref="Options"/>, <see cref="ReadBy"/> and <see cref="With"/> may follow.</summary>
    /// <param name="slot">The slot's name.</param>
    /// <param name="english">What is asked, in English.</param>
    /// <param name="chinese">The same in Chinese; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Collect(string slot, string english, string? chinese = null) => Add(new CollectStep { Id = string.Empty, Slot = NameOf(slot), Ask = Texts(english, chinese) });

    /// <summary>Says what is asked from the second time on.</summary>
    /// <param name="english">What is asked, in English.</param>
    /// <param name="chinese">The same in Chinese; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The step before collects nothing.</exception>
    public FlowBuilder Again(string english, string? chinese = null) => Change<CollectStep>(step => step with { AskAgain = Texts(english, chinese) });

    /// <summary>Offers the choices that an action finds.</summary>
    /// <param name="action">The action's name.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The step before collects nothing.</exception>
    public FlowBuilder Options(string action) => Change<CollectStep>(step => step with { Options = action });

    /// <summary>Has an action read what the shopper writes, in place of the recognisers.</summary>
    /// <param name="action">The action's name.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The step before collects nothing.</exception>
    public FlowBuilder ReadBy(string action) => Change<CollectStep>(step => step with { Reader = action });

    /// <summary>Goes on where a condition holds; otherwise says why not, empties a slot and asks for it again.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="english">What is said where it does not hold, in English.</param>
    /// <param name="chinese">The same in Chinese; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Validate(string condition, string slot, string english, string? chinese = null) =>
        Add(new ValidateStep { Id = string.Empty, Condition = condition, Slot = NameOf(slot), Otherwise = Texts(english, chinese) });

    /// <summary>Goes to another step where a condition holds, or on. Several in a row are one branch.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="next">The step to go to, or <see cref="FlowStep.End"/>.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder When(string condition, string next) => _label is null && _steps.LastOrDefault() is BranchStep { Next: null }
        ? Change<BranchStep>(step => step with { Cases = [.. step.Cases, new FlowCase(condition, next)] })
        : Add(new BranchStep { Id = string.Empty, Cases = [new FlowCase(condition, next)] });

    /// <summary>Has an action look something up. <see cref="With"/>, <see cref="SaveAs(string)"/> and <see cref="On"/> may follow.</summary>
    /// <param name="action">The action's name.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Call(string action) => Add(new CallStep { Id = string.Empty, Action = action });

    /// <summary>Puts a write to the shopper, and has it done after a yes to exactly that. <see cref="With"/>, <see cref="Asking"/>, <see cref="SaveAs(string)"/> and <see cref="On"/> may follow.</summary>
    /// <param name="effect">The effect's name.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Confirm(string effect) => Add(new ConfirmStep { Id = string.Empty, Effect = effect });

    /// <summary>Says how a write is asked for.</summary>
    /// <param name="english">What is asked, in English; <c>{summary}</c> is the effect's own wording.</param>
    /// <param name="chinese">The same in Chinese; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The step before puts no write to the shopper.</exception>
    public FlowBuilder Asking(string english, string? chinese = null) => Change<ConfirmStep>(step => step with { Ask = Texts(english, chinese) });

    /// <summary>Says something.</summary>
    /// <param name="english">What, in English.</param>
    /// <param name="chinese">The same in Chinese; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Say(string english, string? chinese = null) => Add(new SayStep { Id = string.Empty, Text = Texts(english, chinese) });

    /// <summary>Fills a variable or slot. Several in a row are one step.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">A template; an empty one empties it.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Set(string name, string value) => _label is null && _steps.LastOrDefault() is SetStep { Next: null }
        ? Change<SetStep>(step => step with { Values = Extend(step.Values, NameOf(name), value) })
        : Add(new SetStep { Id = string.Empty, Values = Extend(new Dictionary<string, string>(), NameOf(name), value) });

    /// <summary>Runs another flow, and goes on when it has ended. <see cref="With"/> may follow.</summary>
    /// <param name="flow">The other flow's name.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Link(string flow) => Add(new LinkStep { Id = string.Empty, Flow = flow });

    /// <summary>Ends the flow and brings in a person.</summary>
    /// <param name="english">What is said before, in English; null for nothing.</param>
    /// <param name="chinese">The same in Chinese; null where the shop does not speak Chinese.</param>
    /// <returns>The builder.</returns>
    public FlowBuilder Handoff(string? english = null, string? chinese = null) =>
        Add(new HandoffStep { Id = string.Empty, Text = english is null ? LocalizedText.Empty : Texts(english, chinese) });

    /// <summary>Gives the step before an argument; a link, a slot of the other flow.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="value">A template; one that is a single placeholder keeps what kind of value it is.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The step before takes no arguments.</exception>
    public FlowBuilder With(string name, string value) => Replace(step => step switch
    {
        CollectStep collect => collect with { With = Extend(collect.With, name, value) },
        CallStep call => call with { With = Extend(call.With, name, value) },
        ConfirmStep confirm => confirm with { With = Extend(confirm.With, name, value) },
        LinkStep link => link with { With = Extend(link.With, name, value) },
        _ => null,
    });

    /// <summary>Keeps what the action found, or what became of the write.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The step before finds nothing.</exception>
    public FlowBuilder SaveAs(string variable) => SaveAs(variable, out _);

    /// <summary>Keeps what the action found, or what became of the write.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="value">The variable, for texts and arguments.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The step before finds nothing.</exception>
    public FlowBuilder SaveAs(string variable, out FlowValue value)
    {
        value = new FlowValue(variable);
        return Replace(step => step switch
        {
            CallStep call => call with { Save = variable },
            ConfirmStep confirm => confirm with { Save = variable },
            _ => null,
        });
    }

    /// <summary>Leads to another step at an outcome of the action or write.</summary>
    /// <param name="outcome">The outcome, such as <see cref="ConfirmStep.Declined"/>.</param>
    /// <param name="next">The step to go to, or <see cref="FlowStep.End"/>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The step before has no outcome.</exception>
    public FlowBuilder On(string outcome, string next) => Replace(step => step switch
    {
        CallStep call => call with { On = Extend(call.On, outcome, next) },
        ConfirmStep confirm => confirm with { On = Extend(confirm.On, outcome, next) },
        _ => null,
    });

    /// <summary>Goes from the step before to another one than the next.</summary>
    /// <param name="next">The step to go to.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">There is no step yet.</exception>
    public FlowBuilder GoTo(string next) => Replace(step => step with { Next = next });

    /// <summary>Ends the flow after the step before.</summary>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">There is no step yet.</exception>
    public FlowBuilder End() => GoTo(FlowStep.End);

    // A slot may be given by its name or as what Slot(..., out var slot) gave, which writes its placeholder.
    private static string NameOf(string slot) => slot is ['{', .. var name, '}'] ? name : slot;

    private static Dictionary<string, string> Extend(IReadOnlyDictionary<string, string> values, string name, string value) => new(values, StringComparer.Ordinal) { [name] = value };

    private FlowBuilder Add(FlowStep step)
    {
        _steps.Add(_label is null ? step : step with { Id = _label });
        _label = null;
        return this;
    }

    private FlowBuilder Change<T>(Func<T, FlowStep> change, [CallerMemberName] string method = "")
        where T : FlowStep => Replace(step => step is T known ? change(known) : null, method);

    private FlowBuilder Replace(Func<FlowStep, FlowStep?> change, [CallerMemberName] string method = "")
    {
        var last = _steps.LastOrDefault();
        var changed = last is null || _label is not null ? null : change(last);
        if (changed is null)
        {
            throw new InvalidOperationException($"{method} does not belong here in the flow '{_flow.Name}': the step before it is {last?.GetType().Name ?? "not there"}{(_label is null ? string.Empty : $", and '{_label}' names the next one")}.");
        }

        _steps[^1] = changed;
        return this;
    }
}
