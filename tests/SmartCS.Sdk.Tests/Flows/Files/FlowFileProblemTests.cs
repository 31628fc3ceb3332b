using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Tests.Flows.Definitions;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Files;

/// <summary>Every mistake is told with its line and column, what stands there, and what is allowed.</summary>
public sealed class FlowFileProblemTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        // Replaced in the flow, by what, and the problem.
        { "flow: cancel_order", "flow: CancelOrder", "2:7: 'CancelOrder'; allowed is the name of a flow: 1 to 64 lower-case letters" },
        { "flow: cancel_order", "flow: ", "2:1: must have 'flow'" },
        { "flow: cancel_order", "flow: {a: b}", "2:7: 'flow' must be a text" },
        { "title: {en", "titel: {en", "3:1: 'titel'; allowed is a key of a flow; did you mean 'title'?" },
        { "title: {en", "title: {eng", "3:9: 'eng'; allowed is a language tag; did you mean 'en'?" },
        { "title: {en: the cancellation, zh: 取消订单}", "title: {en: the cancellation, cn: 取消订单}", "3:31: 'cn'; allowed is a language tag; did you mean 'zh'?" },
        { "title: {en: the cancellation, zh: 取消订单}", "title: {en: the cancellation}", "3:1: must have a text for zh too" },
        { "title: {en: the cancellation, zh: 取消订单}", "title: {en: the cancellation, 'z h': 取消订单}", "3:31: 'z h'; allowed is a language tag" },
        { "title: {en: the cancellation, zh: 取消订单}", "title: {en: the cancellation, zh: [a]}", "3:35: 'zh' must be a text" },
        { "title: {en: the cancellation, zh: 取消订单}", "title: {en: the cancellation, zh: }", "3:31: 'zh' must be a text" },
        { "title: {en: the cancellation, zh: 取消订单}", "title: [a]", "3:8: 'title' must be a text, or texts by language" },
        { "requires_shopper: true", "requires_shopper: maybe", "4:19: 'maybe'; allowed is 'requires_shopper' must be true or false" },
        { "timeout: 2h", "timeout: 2x", "5:10: '2x'; allowed is a time such as 90s, 30m, 24h or 7d, from 1 minute to 30 days" },
        { "timeout: 2h", "timeout: 59s", "5:10: '59s'" },
        { "timeout: 2h", "timeout: 31d", "5:10: '31d'" },
        { "timeout: 2h", "timeout: 99999999999999h", "5:10: '99999999999999h'" },
        { "timeout: 2h", "timeout: -1h", "5:10: '-1h'" },
        { "max_attempts: 2", "max_attempts: 0", "6:15: '0'; allowed is a whole number from 1 to 10" },
        { "max_attempts: 2", "max_attempts: 11", "6:15: '11'" },
        { "    type: order_id", "    type: order_ids", "9:11: 'order_ids'; allowed is the name of a slot's type; did you mean 'order_id'?" },
        { "    type: order_id", "    type: Order Id", "9:11: 'Order Id'" },
        { "    type: order_id", "    tpye: order_id", "9:5: 'tpye'; allowed is a key of a slot; did you mean 'type'?" },
        { "  person: {type", "  end game: {type", "18:3: 'end game'; allowed is the name of a slot" },
        { "  person: {type", "  value: {type", "18:3: 'value'; allowed is the name of a slot that is not reserved" },
        { "  person: {type", "  not: {type", "18:3: 'not'; allowed is the name of a slot that is not reserved" },
        { "  person: {type", "  order: {type", "18:3: 'order'; allowed is a name that stands once here; line 8 has it already" },
        { "{value: mistake, title", "{value: changed_mind, title", "15:17: 'changed_mind'; allowed is a value that is not empty and that no other choice has" },
        { "{value: mistake, title", "{valeu: mistake, title", "15:10: 'valeu'; allowed is a key of a choice; did you mean 'value'?" },
        { "    valid: value != order", "    valid: value = order", "16:18: '='; allowed is '==' to compare" },
        { "    valid: value != order", "    valid: valeu != order", "16:12: 'valeu'; allowed is the name of a slot or variable; did you mean 'value'?" },
        { "    valid: value != order", "    #", "17:5: 'invalid'; allowed is a text only beside 'valid'" },
        { "  - collect: order", "  - colect: order", "20:5: 'colect'; allowed is the name of a kind of step; did you mean 'collect'?" },
        { "  - collect: order", "  - collect: ordr", "20:14: 'ordr'; allowed is the name of a slot of the flow; did you mean 'order'?" },
        { "  - collect: order", "  - ask_for: order", "20:5: must be a step with one of the keys collect, validate" },
        { "  - collect: order", "  - collect:", "20:5: must have 'collect'" },
        { "  - collect: order", "  - say: x\n    collect: order", "21:5: 'collect'; allowed is one kind of step at a time; this one is 'say' already" },
        { "      zh: 请问哪一笔订单？", "      zh: 请问哪一笔订单 {ordr}？", "23:20: 'ordr'; allowed is the name of a slot or variable; did you mean 'order'?" },
        { "      zh: 请问哪一笔订单？", "      zh: 请问{reason|titles}？", "23:21: 'titles'; allowed is the name of a filter; did you mean 'title'?" },
        { "      zh: 请问哪一笔订单？", "      zh: '  '", "23:12: '  '; allowed is a text of 1 to 4000 characters" },
        { "    ask_again: {en: \"Which one: the", "    ask_again: {en: \"It\\u2019s \\\"{x\\\" the", "24:34: '{'; allowed is a placeholder that ends with '}'" },
        { "    options: order.list", "    options: order.lists", "25:14: 'order.lists'; allowed is the name of an action; did you mean 'order.list'?" },
        { "    options: order.list", "    #", "26:5: 'with'; allowed is arguments only where there are 'options' or a 'reader'" },
        { "    with: {status: pending}", "    with: {state: pending}", "26:12: 'state'; allowed is the name of an argument of order.list; did you mean 'status'?" },
        { "    with: {status: pending}", "    with: [pending]", "26:11: 'with' must be names and values" },
        { "  - call: order.find", "  - call: order.fnd", "27:11: 'order.fnd'; allowed is the name of an action; did you mean 'order.find'?" },
        { "    with: {order: {order}}", "    #", "27:5: must have the argument 'order' of order.find" },
        { "    with: {order: {order}}", "    with: {ordre: {order}, order: x}", "28:12: 'ordre'; allowed is the name of an argument of order.find; did you mean 'order'?" },
        { "    with: {order: {order}}", "    with: {order: \"{order.id}\"}", "28:21: 'order'; allowed is a slot by itself, which has no 'id'; what steps saved is in found" },
        { "    save: found", "    save: shopper", "29:11: 'shopper'; allowed is the name of a variable that is not reserved" },
        { "    save: found", "    save: reason", "29:11: 'reason'; allowed is the name of a variable that is not a slot" },
        { "    on: {not_found: no_such_order}", "    on: {notfound: no_such_order}", "30:10: 'notfound'; allowed is the name of an outcome of order.find; did you mean 'not_found'?" },
        { "    on: {not_found: no_such_order}", "    on: {not_found: no_order}", "30:21: 'no_order'; allowed is the name of a step: already, branch_1" },
        { "    on: {not_found: no_such_order}", "    on: {not_found: no_such_ordr}", "30:21: 'no_such_ordr'; allowed is the name of a step; did you mean 'no_such_order'?" },
        { "    on: {not_found: no_such_order}", "    on: {not_found: }", "30:10: 'not_found' must be the name of a step" },
        { "      - when: found.status == 'cancelled'", "      - when: fuond.status == 'cancelled'", "32:15: 'fuond'; allowed is the name of a slot or variable; did you mean 'found'?" },
        { "      - when: found.status == 'cancelled'", "      - when: found.status == cancelled and", "32:44: must go on with a name" },
        { "        go: already", "        goto: already", "33:9: 'goto'; allowed is a key of a way of a branch; did you mean 'go'?" },
        { "        go: already", "        go: alredy", "33:13: 'alredy'; allowed is the name of a step; did you mean 'already'?" },
        { "  - validate: found.total > 0", "  - validate: found.total > 0 &", "35:31: '&'; allowed is 'and'" },
        { "    slot: order", "    slot: person", "36:11: 'person'; allowed is a slot that some step collects, to be asked for again" },
        { "    slot: order", "    slot: ordr", "36:11: 'ordr'; allowed is the name of a slot of the flow" },
        { "    otherwise: {en: That order is free., zh: 这笔订单是免费的。}", "    #", "35:5: must have a text, such as {en: ..., zh: ...}" },
        { "  - confirm: order.cancel", "  - confirm: order.cancle", "40:14: 'order.cancle'; allowed is the name of an effect; did you mean 'order.cancel'?" },
        { "      order: \"{order}\"", "      ordr: \"{order}\"", "42:7: 'ordr'; allowed is the name of an argument of order.cancel; did you mean 'order'?" },
        { "reason: \"{reason|title}\"", "reason: \"{summary}\"", "43:17: 'summary'; allowed is the name of a slot or variable" },
        { "on: {declined: end", "on: {declind: end", "46:10: 'declind'; allowed is the name of an outcome; did you mean 'declined'?" },
        { "on: {declined: end", "on: {declined: ned", "46:20: 'ned'; allowed is the name of a step; did you mean 'end'?" },
        { "    save: result", "    savee: result", "45:5: 'savee'; allowed is a key of a 'confirm' step; did you mean 'save'?" },
        { "        Done. {found.total|money} goes back.", "        Done.\n        And {found.total|many}!", "50:26: 'many'; allowed is the name of a filter; did you mean 'money'?" },
        { "    next: end\n  - id: no_such_order", "    next: ende\n  - id: no_such_order", "51:11: 'ende'; allowed is the name of a step; did you mean 'end'?" },
        { "  - id: no_such_order", "  - id: already", "56:9: 'already'; allowed is a name that no other step has; step 8 has it" },
        { "  - id: already", "  - id: end", "56:9: 'end'; allowed is the name of a step" },
        { "  - id: already", "  - id: Al ready", "56:9: 'Al ready'; allowed is the name of a step" },
        { "  - set: {order: , tries: 1}", "  - set: {now: 1, order: }", "54:11: 'now'; allowed is the name of a slot or variable that is not reserved" },
        { "  - set: {order: , tries: 1}", "  - set:", "54:9: must name at least one slot or variable" },
        { "  - set: {order: , tries: 1}", "  - set: {tries: [\"{order|title}\"]}", "54:19: '{order|title}'; allowed is a text without placeholders, or one placeholder without filter" },
        { "  - set: {order: , tries: 1}", "  - set: {tries: 1}", "20:5: 'collect_order -> call_order_find -> no_such_order -> set_1 -> collect_order'; allowed is a cycle in which something waits" },
        { "    next: collect_order", "    next: no_such_order", "52:5: 'no_such_order -> set_1 -> no_such_order'; allowed is a cycle in which something waits for the shopper" },
        { "    next: end\n  - id: too_late", "    next: too_late\n  - say: never\n  - id: too_late", "59:5: 'say_2'; allowed is a step that another leads to; nothing leads to this one" },
        { "    handoff:", "    handoff:\n    next: end", "61:5: 'next'; allowed is no next step: a handoff ends the flow" },
        { "    handoff:", "    handoff: {en: x}", "60:5: must have a text for zh too" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_OneMistake_IsToldWhereItStands(string right, string wrong, string problem)
    {
        Assert.Contains(right, CancelFlow.Yaml, StringComparison.Ordinal);
        var file = FlowYaml.Read(CancelFlow.Yaml.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(file.Problems, found => found.ToString().StartsWith("test.yaml:" + problem, StringComparison.Ordinal));
        Assert.Null(file.Flow);
        Assert.All(file.Problems, static found => Assert.True(found.Line > 0 && found.Column > 0, found.ToString()));
    }

    [Theory]
    [InlineData("flow: a", "1:1: must have 'steps', a list with at least one step")]
    [InlineData("flow: a\nsteps: []", "2:8: '0 steps'; allowed is 1 to 500 steps")]
    [InlineData("flow: a\nsteps: {say: x}", "2:8: must have 'steps', a list with at least one step")]
    [InlineData("flow: a\nsteps: [x]", "2:9: 'x'; allowed is must be a step with one of the keys")]
    [InlineData("flow: a\nsteps: [{}]", "2:9: must be a step with one of the keys")]
    [InlineData("flow: a\nsteps:\n  - branch: x", "3:13: must be a list of 'when' and 'go'")]
    [InlineData("flow: a\nsteps:\n  - branch: [x]", "3:14: 'x'; allowed is must have 'when' and 'go'")]
    [InlineData("flow: a\nsteps:\n  - branch: []", "3:13: must have at least one way")]
    [InlineData("flow: a\nslots: [a]\nsteps:\n  - say: x", "2:8: 'slots' must be slots by name")]
    [InlineData("flow: a\nslots: {a: {choices: x}}\nsteps:\n  - say: x", "2:22: 'choices' must be a list of 'value' and 'title'")]
    [InlineData("flow: a\nslots: {a: }\nsteps:\n  - say: '{a}'", "2:9: 'a'; allowed is a slot that some step collects or sets, or one that is 'optional: true'")]
    [InlineData("flow: a\nslots: {a: }\nsteps:\n  - confirm: return.request\n    with: {order: '1', items: 'all of {order}'}", "5:40: 'order'; allowed is the name of a slot or variable")]
    [InlineData("flow: a\nsteps:\n  - confirm: return.request\n    with: {order: '1', items: all}", "4:31: 'all'; allowed is a list, such as")]
    [InlineData("flow: a\nsteps:\n  - confirm: return.request\n    with: {order: '1', items: [a], count: 'x'}", "4:44: 'x'; allowed is a number, such as")]
    [InlineData("flow: a\nsteps:\n  - set: {x: '{count(y, z)}'}", "3:16: 'count'; allowed is count(...) with 1 argument(s), not 2")]
    [InlineData("flow: a\nsteps:\n  - set: {x: [a, '{y z}']}", "3:22: 'z'; allowed is '|' with a filter, or '}'")]
    [InlineData("flow: a\nslots: {b: }\nsteps:\n  - say: '{b}'\n  - collect: b\n    ask: b", "4:12: 'b'; allowed is a slot that a step before this one collects or sets; none does")]
    [InlineData("flow: a\nsteps:\n  - branch: [{when: b, go: end}]\n  - set: {b: 1}", "3:21: 'b'; allowed is a variable that a step before this one saves or sets; none does")]
    [InlineData("- flow: a", "1:1: must be a flow: 'flow: <name>' and 'steps:'")]
    [InlineData("hello", "1:1: must be a flow: 'flow: <name>' and 'steps:'")]
    public void Read_WrongForm_IsToldWhereItStands(string yaml, string problem) =>
        Assert.Contains(FlowYaml.Read(yaml).Problems, found => found.ToString().StartsWith("test.yaml:" + problem, StringComparison.Ordinal));

    [Fact]
    public void Read_SeveralMistakes_AreAllToldInTheOrderOfLines()
    {
        var yaml = CancelFlow.Yaml.Replace("timeout: 2h", "timeout: x", StringComparison.Ordinal).Replace("order_id", "order_idd", StringComparison.Ordinal).Replace("goes back", "{goes back", StringComparison.Ordinal);

        Assert.Equal([5, 9, 49], FlowYaml.Read(yaml).Problems.Select(static problem => problem.Line ?? 0));
    }

    [Fact]
    public void Read_Json_IsToldWhereItStands()
    {
        var file = FlowYaml.Read("{\n\t\"flow\": \"a\",\n\t\"steps\": [\n\t\t{\"say\": \"\\u60a8{x}\"}\n\t]\n}");

        Assert.Equal("test.yaml:4:19: 'x'; allowed is the name of a slot or variable: locale, now, shopper", Assert.Single(file.Problems).ToString());
    }

    [Fact]
    public void Read_TooManySteps_IsRefused()
    {
        var yaml = "flow: a\nsteps:\n" + string.Concat(Enumerable.Repeat("  - say: x\n", 501));

        Assert.Contains(FlowYaml.Read(yaml).Problems, static problem => problem.Found == "501 steps");
    }
}
