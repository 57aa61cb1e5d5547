-- Makes the test users, puts earlier messages into both sides' archives with their own times, shows an archive over HTTP, and says more.
local usermanager = require "core.usermanager";
local datetime = require "util.datetime";
local json = require "util.json";
local said_stanza = module:require "said";

module:depends("http");
module:depends("mam");
local archive = module:open_store(module:get_option_string("archive_store", "archive"), "archive");

local function address(user) return user .. "@" .. module.host; end

local function stanza_of(said)
	return said_stanza(said, { type = "chat", id = said.id, from = address(said.from) .. "/test", to = address(said.to) });
end

module:hook_global("server-started", function ()
	for user, password in pairs(module:get_option("evenkeel_users", {})) do
		usermanager.create_user(user, password, module.host);
	end
	for number, said in ipairs(json.decode(module:get_option_string("evenkeel_history", "[]"))) do
		said.id = said.id or ("before-" .. number);
		local message, when = stanza_of(said), datetime.parse(said.at);
		archive:append(said.from, nil, message, when, address(said.to));
		archive:append(said.to, nil, message, when, address(said.from));
	end
end);

module:provides("http", {
	route = {
		["GET /*"] = function (event, user)
			local said = {};
			for _, message, when in assert(archive:find(user, {})) do
				said[#said + 1] = { from = message.attr.from, to = message.attr.to, body = message:get_child_text("body"), at = when };
			end
			event.response.headers.content_type = "application/json";
			return json.encode(json.array and json.array(said) or said);
		end;
		["POST"] = function (event)
			local said = json.decode(event.request.body);
			local message = stanza_of(said);
			archive:append(said.from, nil, message, os.time(), address(said.to));
			module:send(message);
			return "said";
		end;
	};
});
