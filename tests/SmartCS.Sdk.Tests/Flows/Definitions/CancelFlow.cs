using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Tests.Flows.Definitions;

/// <summary>One flow in C#, as YAML and as JSON.</summary>
internal static class CancelFlow
{
    public const string Yaml = """
        # A comment of the shop's.
        flow: cancel_order
        title: {en: the cancellation, zh: 取消订单}
        requires_shopper: true
        timeout: 2h
        max_attempts: 2
        slots:
          order:
            type: order_id
            title: {en: the order number, zh: 订单号}
          reason:
            choices:
              - value: changed_mind
                title: {en: I changed my mind, zh: 不想要了}
              - {value: mistake, title: {en: Ordered by mistake, zh: 拍错了}}
            valid: value != order
            invalid: {en: Please choose one., zh: 请选择一个。}
          person: {type: confirmation, optional: true}
        steps:
          - collect: order
            ask:
              en: Which order, please?
              zh: 请问哪一笔订单？
            ask_again: {en: "Which one: the number, please?", zh: 请告诉我订单号。}
            options: order.list
            with: {status: pending}
          - call: order.find
            with: {order: {order}}
            save: found
            on: {not_found: no_such_order}
          - branch:
              - when: found.status == 'cancelled'
                go: already
              - {when: days_since(found.placed_at) > 30, go: too_late}
          - validate: found.total > 0
            slot: order
            otherwise: {en: That order is free., zh: 这笔订单是免费的。}
          - collect: reason
            ask: {en: Why?, zh: 请问原因是？}
          - confirm: order.cancel
            with:
              order: "{order}"
              reason: "{reason|title}"
            ask: {en: "{summary} Shall I?", zh: "{summary}需要为您取消吗？"}
            save: result
            on: {declined: end, too_late: too_late}
          - say:
              en: |
                Done. {found.total|money} goes back.
              zh: 已取消，{found.total|money} 将退回。
            next: end
          - id: no_such_order
            say: {en: "I cannot find {order}.", zh: "没有找到 {order}。"}
          - set: {order: , tries: 1}
            next: collect_order
          - id: already
            link: find_product
            next: end
          - id: too_late
            handoff:
        """;

    public const string Json = """
        {
        	"flow": "cancel_order",
        	"title": {"en": "the cancellation", "zh": "\u53d6\u6d88\u8ba2\u5355"},
        	"requires_shopper": true,
        	"timeout": "2h",
        	"max_attempts": 2,
        	"slots": {
        		"order": {"type": "order_id", "title": {"en": "the order number", "zh": "订单号"}},
        		"reason": {
        			"choices": [
        				{"value": "changed_mind", "title": {"en": "I changed my mind", "zh": "不想要了"}},
        				{"value": "mistake", "title": {"en": "Ordered by mistake", "zh": "拍错了"}}
        			],
        			"valid": "value != order",
        			"invalid": {"en": "Please choose one.", "zh": "请选择一个。"}
        		},
        		"person": {"type": "confirmation", "optional": true}
        	},
        	"steps": [
        		{
        			"collect": "order",
        			"ask": {"en": "Which order, please?", "zh": "请问哪一笔订单？"},
        			"ask_again": {"en": "Which one: the number, please?", "zh": "请告诉我订单号。"},
        			"options": "order.list",
        			"with": {"status": "pending"}
        		},
        		{"call": "order.find", "with": {"order": "{order}"}, "save": "found", "on": {"not_found": "no_such_order"}},
        		{"branch": [{"when": "found.status == 'cancelled'", "go": "already"}, {"when": "days_since(found.placed_at) > 30", "go": "too_late"}]},
        		{"validate": "found.total > 0", "slot": "order", "otherwise": {"en": "That order is free.", "zh": "这笔订单是免费的。"}},
        		{"collect": "reason", "ask": {"en": "Why?", "zh": "请问原因是？"}},
        		{
        			"confirm": "order.cancel",
        			"with": {"order": "{order}", "reason": "{reason|title}"},
        			"ask": {"en": "{summary} Shall I?", "zh": "{summary}需要为您取消吗？"},
        			"save": "result",
        			"on": {"declined": "end", "too_late": "too_late"}
        		},
        		{"say": {"en": "Done. {found.total|money} goes back.\n", "zh": "已取消，{found.total|money} 将退回。"}, "next": "end"},
        		{"id": "no_such_order", "say": {"en": "I cannot find {order}.", "zh": "没有找到 {order}。"}},
        		{"set": {"order": null, "tries": 1}, "next": "collect_order"},
        		{"id": "already", "link": "find_product", "next": "end"},
        		{"id": "too_late", "handoff": null}
        	]
        }
        """;

    public static FlowDefinition Code { get; } = Flow.Define("cancel_order").Title("the cancellation", "取消订单").RequiresShopper().TimesOutAfter(TimeSpan.FromHours(2)).AsksAtMost(2)
        .Slot("order", SlotType.OrderId, out var order).Called("the order number", "订单号")
        .Slot("reason", null, out var reason)
            .Choice("changed_mind", "I changed my mind", "不想要了")
            .Choice("mistake", "Ordered by mistake", "拍错了")
            .ValidWhen("value != order", "Please choose one.", "请选择一个。")
        .Slot("person", SlotType.Confirmation).Optional()
        .Collect(order, "Which order, please?", "请问哪一笔订单？")
            .Again("Which one: the number, please?", "请告诉我订单号。")
            .Options("order.list").With("status", "pending")
        .Call("order.find").With("order", order).SaveAs("found", out var found).On("not_found", "no_such_order")
        .When("found.status == 'cancelled'", "already")
        .When("days_since(found.placed_at) > 30", "too_late")
        .Validate("found.total > 0", order, "That order is free.", "这笔订单是免费的。")
        .Collect(reason, "Why?", "请问原因是？")
        .Confirm("order.cancel").With("order", order).With("reason", reason.As("title"))
            .Asking("{summary} Shall I?", "{summary}需要为您取消吗？")
            .SaveAs("result")
            .On(ConfirmStep.Declined, FlowStep.End).On("too_late", "too_late")
        .Say($"Done. {found["total"].As("money")} goes back.\n", $"已取消，{found["total"].As("money")} 将退回。").End()
        .At("no_such_order").Say($"I cannot find {order}.", $"没有找到 {order}。")
        .Set("order", string.Empty).Set("tries", "{1}").GoTo("collect_order")
        .At("already").Link("find_product").End()
        .At("too_late").Handoff()
        .Build();
}
