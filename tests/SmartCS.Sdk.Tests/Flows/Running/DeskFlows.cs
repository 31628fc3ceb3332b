using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Tests.Flows.Running;

/// <summary>Flows to run in tests.</summary>
internal static class DeskFlows
{
    public static FlowDefinition Cancel { get; } = new()
    {
        Name = "cancel_order",
        Title = LocalizedText.Of("the cancellation", "取消订单"),
        RequiresShopper = true,
        Slots =
        [
            new FlowSlotDefinition { Name = "order", Type = SlotType.OrderId },
            new FlowSlotDefinition { Name = "reason", Choices = [new("changed_mind", LocalizedText.Of("I changed my mind", "不想要了")), new("mistake", LocalizedText.Of("Ordered by mistake", "拍错了"))] },
        ],
        Steps =
        [
            new CollectStep { Id = "ask_order", Slot = "order", Options = "desk.list", Ask = LocalizedText.Of("Which order?", "请问是哪一笔订单？"), AskAgain = LocalizedText.Of("Please give me the order number.", "请告诉我订单号。") },
            new CallStep { Id = "find", Action = "desk.find", With = Map(("order", "{order}")), Save = "found" },
            new ValidateStep { Id = "known", Condition = "found", Slot = "order", Otherwise = LocalizedText.Of("I cannot find order {order}.", "没有查到订单 {order}。") },
            new CollectStep { Id = "ask_reason", Slot = "reason", Ask = LocalizedText.Of("Why?", "请问是什么原因？") },
            new ConfirmStep { Id = "confirm", Effect = "desk.cancel", With = Map(("order", "{order}"), ("reason", "{reason}")), Save = "result", On = Map(("declined", "kept"), ("not_pending", "too_late")) },
            new SayStep { Id = "done", Text = LocalizedText.Of("Order {order} is cancelled, {result.amount|money} goes back, number {result.reference}.", "订单 {order} 已取消，{result.amount|money} 将退回，编号 {result.reference}。"), Next = "end" },
            new SayStep { Id = "kept", Text = LocalizedText.Of("Order {order} stays.", "订单 {order} 为您保留。"), Next = "end" },
            new SayStep { Id = "too_late", Text = LocalizedText.Of("It is too late for order {order}.", "订单 {order} 已经来不及取消。") },
        ],
    };

    public static FlowDefinition Status { get; } = new()
    {
        Name = "order_status",
        Title = LocalizedText.Of("the order status", "订单查询"),
        Slots = [new FlowSlotDefinition { Name = "order", Type = SlotType.OrderId }],
        Steps =
        [
            new CollectStep { Id = "ask_order", Slot = "order", Ask = LocalizedText.Of("Which order do you mean?", "请问要查哪一笔订单？") },
            new CallStep { Id = "find", Action = "desk.find", With = Map(("order", "{order}")), Save = "found" },
            new SayStep { Id = "say", Text = LocalizedText.Of("Order {order} is {found.status}.", "订单 {order} 的状态：{found.status}。") },
        ],
    };

    public static FlowDefinition Identify { get; } = new()
    {
        Name = "identify",
        Title = LocalizedText.Of("checking who you are", "身份确认"),
        Slots = [new FlowSlotDefinition { Name = "email", Type = SlotType.Email }],
        Steps =
        [
            new CollectStep { Id = "ask_email", Slot = "email", Ask = LocalizedText.Of("What is your email address?", "请问您的邮箱是？") },
            new CallStep { Id = "check", Action = "desk.identify", With = Map(("email", "{email}")), On = Map(("not_found", "unknown")) },
            new SayStep { Id = "welcome", Text = LocalizedText.Of("Thank you.", "谢谢。"), Next = "end" },
            new ValidateStep { Id = "unknown", Condition = "false", Slot = "email", Otherwise = LocalizedText.Of("I do not know that address.", "没有找到这个邮箱。") },
        ],
    };

    public static FlowDefinition Quantity { get; } = new()
    {
        Name = "order_more",
        Title = LocalizedText.Of("the order", "下单"),
        MaxAttempts = 2,
        Timeout = TimeSpan.FromMinutes(10),
        Slots =
        [
            new FlowSlotDefinition { Name = "line" },
            new FlowSlotDefinition { Name = "number", Type = SlotType.Quantity, Valid = "value >= 1 and value <= 99", Invalid = LocalizedText.Of("Between 1 and 99, please.", "数量请在 1 到 99 之间。") },
            new FlowSlotDefinition { Name = "order", Type = SlotType.OrderId },
        ],
        Steps =
        [
            new CollectStep { Id = "ask_order", Slot = "order", Ask = LocalizedText.Of("Order?", "订单号？") },
            new CollectStep { Id = "ask_line", Slot = "line", Reader = "desk.read_line", With = Map(("order", "{order}")), Ask = LocalizedText.Of("Which item?", "哪一件？") },
            new CollectStep { Id = "ask_number", Slot = "number", Ask = LocalizedText.Of("How many?", "要几件？") },
            new SayStep { Id = "say", Text = LocalizedText.Of("{number} of the {line.title} of {order}.", "{order} 的 {line.title} {number} 件。") },
        ],
    };

    public static FlowDefinition Calling { get; } = new()
    {
        Name = "sort_out",
        Title = LocalizedText.Of("sorting it out", "处理问题"),
        Slots = [new FlowSlotDefinition { Name = "order", Type = SlotType.OrderId }],
        Steps =
        [
            new CollectStep { Id = "ask_order", Slot = "order", Ask = LocalizedText.Of("Which order is it about?", "是哪一笔订单？") },
            new LinkStep { Id = "cancel", Flow = "cancel_order", With = Map(("order", "{order}")) },
            new SayStep { Id = "sorted", Text = LocalizedText.Of("That is sorted out.", "处理好了。") },
        ],
    };

    public static FlowDefinition Person { get; } = new()
    {
        Name = "complaint",
        Steps = [new HandoffStep { Id = "person", Text = LocalizedText.Of("I am sorry to hear that.", "非常抱歉。") }],
    };

    public static FlowDefinition Failing { get; } = new()
    {
        Name = "failing",
        Steps = [new CallStep { Id = "fail", Action = "desk.fail" }, new SayStep { Id = "never", Text = "never" }],
    };

    public static IReadOnlyList<FlowDefinition> All { get; } = [Cancel, Status, Identify, Quantity, Calling, Person, Failing];

    public static Dictionary<string, string> Map(params (string Name, string Value)[] pairs) => pairs.ToDictionary(static pair => pair.Name, static pair => pair.Value);
}
